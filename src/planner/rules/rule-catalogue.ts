import { check as checkOneDutyADay } from './one-duty-a-day/check';
import { encode as encodeOneDutyADay } from './one-duty-a-day/encode';
import { extend as extendOneDutyADay } from './one-duty-a-day/extend';
import { oneDutyADay } from './one-duty-a-day/rule';
import { check as checkOneModeADay } from './one-mode-a-day/check';
import { encode as encodeOneModeADay } from './one-mode-a-day/encode';
import { oneModeADay } from './one-mode-a-day/rule';
import { check as checkAvailability } from './availability/check';
import { encode as encodeAvailability } from './availability/encode';
import { availability } from './availability/rule';
import { check as checkQualification } from './qualification/check';
import { encode as encodeQualification } from './qualification/encode';
import { qualification } from './qualification/rule';
import { check as checkContractHours, checkPart as checkPartContractHours } from './contract-hours/check';
import { encode as encodeContractHours } from './contract-hours/encode';
import { extend as extendContractHours } from './contract-hours/extend';
import { contractHours } from './contract-hours/rule';
import { check as checkMinimumDailyRest } from './minimum-daily-rest/check';
import { encode as encodeMinimumDailyRest } from './minimum-daily-rest/encode';
import { extend as extendMinimumDailyRest } from './minimum-daily-rest/extend';
import { minimumDailyRest } from './minimum-daily-rest/rule';
import { check as checkWeeklyRest } from './weekly-rest/check';
import { encode as encodeWeeklyRest } from './weekly-rest/encode';
import { extend as extendWeeklyRest } from './weekly-rest/extend';
import { weeklyRest } from './weekly-rest/rule';
import { check as checkMaximumConsecutiveDays } from './maximum-consecutive-days/check';
import { encode as encodeMaximumConsecutiveDays } from './maximum-consecutive-days/encode';
import { extend as extendMaximumConsecutiveDays } from './maximum-consecutive-days/extend';
import { maximumConsecutiveDays } from './maximum-consecutive-days/rule';
import {
  check as checkForbiddenSuccessions,
  checkPart as checkPartForbiddenSuccessions,
} from './forbidden-successions/check';
import { encode as encodeForbiddenSuccessions } from './forbidden-successions/encode';
import { extend as extendForbiddenSuccessions } from './forbidden-successions/extend';
import { forbiddenSuccessions } from './forbidden-successions/rule';
import {
  check as checkMinimumConsecutiveDays,
  checkPart as checkPartMinimumConsecutiveDays,
} from './minimum-consecutive-days/check';
import { encode as encodeMinimumConsecutiveDays } from './minimum-consecutive-days/encode';
import { extend as extendMinimumConsecutiveDays } from './minimum-consecutive-days/extend';
import { minimumConsecutiveDays } from './minimum-consecutive-days/rule';
import { check as checkMinimumDaysOff, checkPart as checkPartMinimumDaysOff } from './minimum-days-off/check';
import { encode as encodeMinimumDaysOff } from './minimum-days-off/encode';
import { extend as extendMinimumDaysOff } from './minimum-days-off/extend';
import { minimumDaysOff } from './minimum-days-off/rule';
import { check as checkMaximumWeekends } from './maximum-weekends/check';
import { encode as encodeMaximumWeekends } from './maximum-weekends/encode';
import { extend as extendMaximumWeekends } from './maximum-weekends/extend';
import { maximumWeekends } from './maximum-weekends/rule';
import { check as checkDutyLimits, checkPart as checkPartDutyLimits } from './duty-limits/check';
import { encode as encodeDutyLimits } from './duty-limits/encode';
import { extend as extendDutyLimits } from './duty-limits/extend';
import { dutyLimits } from './duty-limits/rule';
import { check as checkAverage48 } from './average-48/check';
import { encode as encodeAverage48 } from './average-48/encode';
import { average48 } from './average-48/rule';
import { check as checkAverageHours, checkPart as checkPartAverageHours } from './average-hours/check';
import { encode as encodeAverageHours } from './average-hours/encode';
import { extend as extendAverageHours } from './average-hours/extend';
import { averageHours } from './average-hours/rule';
import { check as checkBreakOverSixHours } from './break-over-six-hours/check';
import { encode as encodeBreakOverSixHours } from './break-over-six-hours/encode';
import { breakOverSixHours } from './break-over-six-hours/rule';
import { check as checkAgileEligibility } from './agile-eligibility/check';
import { encode as encodeAgileEligibility } from './agile-eligibility/encode';
import { agileEligibility } from './agile-eligibility/rule';
import { check as checkMaximumAgileDays } from './maximum-agile-days/check';
import { encode as encodeMaximumAgileDays } from './maximum-agile-days/encode';
import { extend as extendMaximumAgileDays } from './maximum-agile-days/extend';
import { maximumAgileDays } from './maximum-agile-days/rule';
import {
  check as checkPresencePrevalence,
  checkPart as checkPartPresencePrevalence,
} from './presence-prevalence/check';
import { encode as encodePresencePrevalence } from './presence-prevalence/encode';
import { extend as extendPresencePrevalence } from './presence-prevalence/extend';
import { presencePrevalence } from './presence-prevalence/rule';
import { check as checkNightLimits } from './night-limits/check';
import { encode as encodeNightLimits } from './night-limits/encode';
import { extend as extendNightLimits } from './night-limits/extend';
import { nightLimits } from './night-limits/rule';
import {
  check as checkMonthlyAlternation,
  checkPart as checkPartMonthlyAlternation,
} from './monthly-alternation/check';
import { encode as encodeMonthlyAlternation } from './monthly-alternation/encode';
import { extend as extendMonthlyAlternation } from './monthly-alternation/extend';
import { monthlyAlternation } from './monthly-alternation/rule';
import { check as checkNoPlannedOvertime } from './no-planned-overtime/check';
import { encode as encodeNoPlannedOvertime } from './no-planned-overtime/encode';
import { noPlannedOvertime } from './no-planned-overtime/rule';
import { check as checkStandbyLimits } from './standby-limits/check';
import { encode as encodeStandbyLimits } from './standby-limits/encode';
import { extend as extendStandbyLimits } from './standby-limits/extend';
import { standbyLimits } from './standby-limits/rule';
import { check as checkExemptions } from './exemptions/check';
import { encode as encodeExemptions } from './exemptions/encode';
import { exemptions } from './exemptions/rule';
import { check as checkSixBySix } from './six-by-six/check';
import { encode as encodeSixBySix } from './six-by-six/encode';
import { sixBySix } from './six-by-six/rule';
import { check as checkDemandCover } from './demand-cover/check';
import { encode as encodeDemandCover } from './demand-cover/encode';
import { demandCover } from './demand-cover/rule';
import { check as checkSkillMix } from './skill-mix/check';
import { encode as encodeSkillMix } from './skill-mix/encode';
import { skillMix } from './skill-mix/rule';
import { check as checkPredictedWaiting } from './predicted-waiting/check';
import { encode as encodePredictedWaiting } from './predicted-waiting/encode';
import { predictedWaiting } from './predicted-waiting/rule';
import { check as checkPresenceContingent } from './presence-contingent/check';
import { encode as encodePresenceContingent } from './presence-contingent/encode';
import { presenceContingent } from './presence-contingent/rule';
import { check as checkPhaseRule } from './phase-rule/check';
import { encode as encodePhaseRule } from './phase-rule/encode';
import { phaseRule } from './phase-rule/rule';
import { check as checkRemoteRotation } from './remote-rotation/check';
import { encode as encodeRemoteRotation } from './remote-rotation/encode';
import { remoteRotation } from './remote-rotation/rule';
import { check as checkSaturdayFairness } from './saturday-fairness/check';
import { encode as encodeSaturdayFairness } from './saturday-fairness/encode';
import { saturdayFairness } from './saturday-fairness/rule';
import { check as checkMonthlyBalance } from './monthly-balance/check';
import { encode as encodeMonthlyBalance } from './monthly-balance/encode';
import { monthlyBalance } from './monthly-balance/rule';
import { check as checkLateDayFairness } from './late-day-fairness/check';
import { encode as encodeLateDayFairness } from './late-day-fairness/encode';
import { lateDayFairness } from './late-day-fairness/rule';
import { check as checkWishes } from './wishes/check';
import { encode as encodeWishes } from './wishes/encode';
import { wishes } from './wishes/rule';
import { check as checkCompanionWishes } from './companion-wishes/check';
import { encode as encodeCompanionWishes } from './companion-wishes/encode';
import { companionWishes } from './companion-wishes/rule';
import { check as checkStandaloneDays } from './standalone-days/check';
import { encode as encodeStandaloneDays } from './standalone-days/encode';
import { standaloneDays } from './standalone-days/rule';
import { check as checkStability } from './stability/check';
import { encode as encodeStability } from './stability/encode';
import { stability } from './stability/rule';
import { check as checkContinuity } from './continuity/check';
import { encode as encodeContinuity } from './continuity/encode';
import { continuity } from './continuity/rule';
import { rule, type Rule } from './rule';

/** Every rule of the planner, in the order of its levels: the specification of a lawful and good roster. */
export const RULE_CATALOGUE: readonly Rule[] = [
  // Law: constraints; a roster that breaks one is not lawful.
  rule(oneDutyADay, encodeOneDutyADay, checkOneDutyADay, { extend: extendOneDutyADay }),
  rule(oneModeADay, encodeOneModeADay, checkOneModeADay),
  rule(availability, encodeAvailability, checkAvailability),
  rule(qualification, encodeQualification, checkQualification),
  rule(contractHours, encodeContractHours, checkContractHours, {
    checkPart: checkPartContractHours,
    extend: extendContractHours,
  }),
  rule(averageHours, encodeAverageHours, checkAverageHours, {
    checkPart: checkPartAverageHours,
    extend: extendAverageHours,
  }),
  rule(average48, encodeAverage48, checkAverage48),
  rule(minimumDailyRest, encodeMinimumDailyRest, checkMinimumDailyRest, { extend: extendMinimumDailyRest }),
  rule(weeklyRest, encodeWeeklyRest, checkWeeklyRest, { extend: extendWeeklyRest }),
  rule(maximumConsecutiveDays, encodeMaximumConsecutiveDays, checkMaximumConsecutiveDays, {
    extend: extendMaximumConsecutiveDays,
  }),
  rule(forbiddenSuccessions, encodeForbiddenSuccessions, checkForbiddenSuccessions, {
    checkPart: checkPartForbiddenSuccessions,
    extend: extendForbiddenSuccessions,
  }),
  rule(minimumConsecutiveDays, encodeMinimumConsecutiveDays, checkMinimumConsecutiveDays, {
    checkPart: checkPartMinimumConsecutiveDays,
    extend: extendMinimumConsecutiveDays,
  }),
  rule(minimumDaysOff, encodeMinimumDaysOff, checkMinimumDaysOff, {
    checkPart: checkPartMinimumDaysOff,
    extend: extendMinimumDaysOff,
  }),
  rule(maximumWeekends, encodeMaximumWeekends, checkMaximumWeekends, { extend: extendMaximumWeekends }),
  rule(dutyLimits, encodeDutyLimits, checkDutyLimits, { checkPart: checkPartDutyLimits, extend: extendDutyLimits }),
  rule(breakOverSixHours, encodeBreakOverSixHours, checkBreakOverSixHours),
  rule(agileEligibility, encodeAgileEligibility, checkAgileEligibility),
  rule(maximumAgileDays, encodeMaximumAgileDays, checkMaximumAgileDays, { extend: extendMaximumAgileDays }),
  rule(presencePrevalence, encodePresencePrevalence, checkPresencePrevalence, {
    extend: extendPresencePrevalence,
    checkPart: checkPartPresencePrevalence,
  }),
  rule(nightLimits, encodeNightLimits, checkNightLimits, { extend: extendNightLimits }),
  rule(monthlyAlternation, encodeMonthlyAlternation, checkMonthlyAlternation, {
    extend: extendMonthlyAlternation,
    checkPart: checkPartMonthlyAlternation,
  }),
  rule(noPlannedOvertime, encodeNoPlannedOvertime, checkNoPlannedOvertime),
  rule(standbyLimits, encodeStandbyLimits, checkStandbyLimits, { extend: extendStandbyLimits }),
  rule(exemptions, encodeExemptions, checkExemptions),
  rule(sixBySix, encodeSixBySix, checkSixBySix),
  // Priced: approved contingents, service, fairness, wishes, stability.
  rule(demandCover, encodeDemandCover, checkDemandCover),
  rule(skillMix, encodeSkillMix, checkSkillMix),
  rule(predictedWaiting, encodePredictedWaiting, checkPredictedWaiting),
  rule(presenceContingent, encodePresenceContingent, checkPresenceContingent),
  rule(phaseRule, encodePhaseRule, checkPhaseRule),
  rule(remoteRotation, encodeRemoteRotation, checkRemoteRotation),
  rule(saturdayFairness, encodeSaturdayFairness, checkSaturdayFairness),
  rule(monthlyBalance, encodeMonthlyBalance, checkMonthlyBalance),
  rule(lateDayFairness, encodeLateDayFairness, checkLateDayFairness),
  rule(wishes, encodeWishes, checkWishes),
  rule(companionWishes, encodeCompanionWishes, checkCompanionWishes),
  rule(standaloneDays, encodeStandaloneDays, checkStandaloneDays),
  rule(stability, encodeStability, checkStability),
  rule(continuity, encodeContinuity, checkContinuity),
];

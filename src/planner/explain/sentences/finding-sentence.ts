import type { Finding, FindingFacts } from '../../problem/finding';
import type { LawSentences } from '../../rules/law-sentences';
import { sentences as oneDutyADay } from '../../rules/one-duty-a-day/sentences';
import { sentences as oneModeADay } from '../../rules/one-mode-a-day/sentences';
import { sentences as availability } from '../../rules/availability/sentences';
import { sentences as qualification } from '../../rules/qualification/sentences';
import { sentences as contractHours } from '../../rules/contract-hours/sentences';
import { sentences as averageHours } from '../../rules/average-hours/sentences';
import { sentences as average48 } from '../../rules/average-48/sentences';
import { sentences as minimumDailyRest } from '../../rules/minimum-daily-rest/sentences';
import { sentences as weeklyRest } from '../../rules/weekly-rest/sentences';
import { sentences as maximumConsecutiveDays } from '../../rules/maximum-consecutive-days/sentences';
import { sentences as forbiddenSuccessions } from '../../rules/forbidden-successions/sentences';
import { sentences as minimumConsecutiveDays } from '../../rules/minimum-consecutive-days/sentences';
import { sentences as minimumDaysOff } from '../../rules/minimum-days-off/sentences';
import { sentences as maximumWeekends } from '../../rules/maximum-weekends/sentences';
import { sentences as dutyLimits } from '../../rules/duty-limits/sentences';
import { sentences as breakOverSixHours } from '../../rules/break-over-six-hours/sentences';
import { sentences as agileEligibility } from '../../rules/agile-eligibility/sentences';
import { sentences as maximumAgileDays } from '../../rules/maximum-agile-days/sentences';
import { sentences as presencePrevalence } from '../../rules/presence-prevalence/sentences';
import { sentences as nightLimits } from '../../rules/night-limits/sentences';
import { sentences as monthlyAlternation } from '../../rules/monthly-alternation/sentences';
import { sentences as noPlannedOvertime } from '../../rules/no-planned-overtime/sentences';
import { sentences as standbyLimits } from '../../rules/standby-limits/sentences';
import { sentences as exemptions } from '../../rules/exemptions/sentences';
import { sentences as sixBySix } from '../../rules/six-by-six/sentences';
import type { LanguageId } from './language';

/** The sentences of every law, by its rule id, in the catalogue's order. */
export const LAW_SENTENCES: Readonly<Record<string, LawSentences<FindingFacts>>> = {
  'one-duty-a-day': oneDutyADay,
  'one-mode-a-day': oneModeADay,
  availability,
  qualification,
  'contract-hours': contractHours,
  'average-hours': averageHours,
  'average-48': average48,
  'minimum-daily-rest': minimumDailyRest,
  'weekly-rest': weeklyRest,
  'maximum-consecutive-days': maximumConsecutiveDays,
  'forbidden-successions': forbiddenSuccessions,
  'minimum-consecutive-days': minimumConsecutiveDays,
  'minimum-days-off': minimumDaysOff,
  'maximum-weekends': maximumWeekends,
  'duty-limits': dutyLimits,
  'break-over-six-hours': breakOverSixHours,
  'agile-eligibility': agileEligibility,
  'maximum-agile-days': maximumAgileDays,
  'presence-prevalence': presencePrevalence,
  'night-limits': nightLimits,
  'monthly-alternation': monthlyAlternation,
  'no-planned-overtime': noPlannedOvertime,
  'standby-limits': standbyLimits,
  exemptions,
  'six-by-six': sixBySix,
};

/**
 * A finding in a sentence without its full stop, people by what `nameOf` calls them. Priced findings have only their
 * English detail.
 */
export function findingSentence(
  { rule, people, facts, detail }: Pick<Finding, 'rule' | 'people' | 'facts' | 'detail'>,
  language: LanguageId,
  nameOf: (personId: string) => string,
): string {
  const [personId] = people;
  const sentences = LAW_SENTENCES[rule];
  if (!sentences || !facts || personId === undefined) return detail;
  return sentences[language](nameOf(personId), facts);
}

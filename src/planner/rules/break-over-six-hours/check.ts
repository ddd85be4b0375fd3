import { hoursAndMinutes } from '../../problem/civil-clock';
import { indexOf } from '../../problem/problem-index';
import { lawFinding, type RuleCheck } from '../rule';
import { breakOverSixHours, type BreakParameters } from './rule';

export const check: RuleCheck<BreakParameters> = (roster, { parameters }) =>
  roster.assignments.flatMap(({ personId, on, dutyId, siteId, paidMinutes, breakMinutes }) => {
    const isTurno = indexOf(roster.problem)
      .dutiesOn(on)
      .some((duty) => duty.id === dutyId && duty.isTurno);
    const due = isTurno ? parameters.minBreakInTurnoMinutes : parameters.minBreakMinutes;
    if (paidMinutes <= parameters.thresholdMinutes || breakMinutes >= due) return [];
    return [
      lawFinding(breakOverSixHours, {
        amount: due - breakMinutes,
        people: [personId],
        on,
        site: siteId,
        detail: `${personId} works ${hoursAndMinutes(paidMinutes)} on ${on} with a break of ${breakMinutes} minutes; ${due} are due`,
      }),
    ];
  });

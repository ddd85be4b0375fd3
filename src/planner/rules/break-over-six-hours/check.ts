import { indexOf } from '../../problem/problem-index';
import { lawFinding, type RuleCheck } from '../rule';
import { breakOverSixHours, type BreakParameters } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<BreakParameters> = (roster, { parameters }) =>
  roster.assignments.flatMap(({ personId, on, dutyId, siteId, paidMinutes, breakMinutes }) => {
    const isTurno = indexOf(roster.problem)
      .dutiesOn(on)
      .some((duty) => duty.id === dutyId && duty.isTurno);
    const due = isTurno ? parameters.minBreakInTurnoMinutes : parameters.minBreakMinutes;
    if (paidMinutes <= parameters.thresholdMinutes || breakMinutes >= due) return [];
    return [
      lawFinding(breakOverSixHours, sentences, {
        amount: due - breakMinutes,
        people: [personId],
        on,
        site: siteId,
        facts: { paidMinutes, breakMinutes, dueMinutes: due, on },
      }),
    ];
  });

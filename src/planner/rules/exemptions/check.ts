import type { Assignment } from '../../problem/assignment';
import { weekdayOf } from '../../problem/calendar';
import { nightClock, type NightMinutes } from '../../problem/night-clock';
import { indexOf } from '../../problem/problem-index';
import type { ExemptionKind } from '../../problem/personal-limits';
import type { RosterProblem } from '../../problem/roster-problem';
import { lawFinding, type RuleCheck } from '../rule';
import { exemptions } from './rule';
import { sentences } from './sentences';

export const check: RuleCheck<object> = (roster) => {
  const { problem } = roster;
  const dated = problem.exemptions ?? [];
  if (dated.length === 0) return [];
  const night = nightClock(problem.timeZone);
  return [...new Set(dated.map(({ personId }) => personId))].flatMap((personId) =>
    roster
      .of(personId)
      .filter((duty) =>
        dated.some(
          ({ personId: id, kind, from, to }) =>
            id === personId &&
            from <= duty.on &&
            (to === null || duty.on <= to) &&
            isAgainst(kind, duty, night(duty), problem),
        ),
      )
      .map(({ on, dutyId, siteId }) =>
        lawFinding(exemptions, sentences, {
          ...{ amount: 1, people: [personId], on, site: siteId },
          facts: { dutyId, on },
        }),
      ),
  );
};

function isAgainst(kind: ExemptionKind, duty: Assignment, night: NightMinutes, problem: RosterProblem): boolean {
  switch (kind) {
    case 'no-desk':
      return (
        duty.mode === 'on-site' && indexOf(problem).activities.get(duty.activityId)?.activityClass === 'public-contact'
      );
    case 'no-night':
      return night.night > 0;
    case 'no-small-hours':
      return night.smallHours > 0;
    case 'no-saturday':
      return weekdayOf(duty.on) === 6;
    case 'agile-above-limits':
      return false;
  }
}

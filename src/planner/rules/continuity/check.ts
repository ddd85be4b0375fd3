import type { Assignment } from '../../problem/assignment';
import type { Finding } from '../../problem/finding';
import { indexOf } from '../../problem/problem-index';
import type { Person } from '../../problem/roster-problem';
import type { RosterView } from '../../problem/roster-view';
import { pricedFinding, type RuleCheck } from '../rule';
import { continuity, type ContinuityParameters } from './rule';

/** A duty on site and where, or with whom, it is. */
interface Stay {
  readonly duty: Assignment;
  readonly place: string;
}

export const check: RuleCheck<ContinuityParameters> = (roster, { parameters, points }) =>
  roster.problem.people.flatMap((person) => [
    ...changes(roster, person, sitesOf(roster, person), 'site', points),
    ...(parameters.countSquads && person.squadId === null
      ? squadsByWeek(roster, person).flatMap((stays) => changes(roster, person, stays, 'squad', points))
      : []),
  ]);

function sitesOf(roster: RosterView, { id }: Person): Stay[] {
  return roster.timelineOf(id).flatMap((duty) => (duty.siteId === null ? [] : [{ duty, place: duty.siteId }]));
}

/** The squads whose half of the day each duty on site falls in, week by week. */
function squadsByWeek(roster: RosterView, { id }: Person): Stay[][] {
  const { squads, days } = roster.problem;
  const { dutiesOn } = indexOf(roster.problem);
  const weeks: Stay[][] = [];
  for (const { on, weekIndex } of days)
    for (const duty of roster.of(id).filter((one) => one.on === on && one.mode === 'on-site')) {
      const band = dutiesOn(on).find((offered) => offered.id === duty.dutyId)?.band;
      const place = squads
        .flatMap((squad) => (band !== undefined && squad.bandOn.get(on) === band ? [squad.id] : []))
        .sort()
        .join(' ');
      if (place !== '') (weeks[weekIndex] ??= []).push({ duty, place });
    }
  return weeks.filter((week) => week !== undefined);
}

function changes(
  { problem }: RosterView,
  { id }: Person,
  stays: readonly Stay[],
  what: 'site' | 'squad',
  points: number,
): Finding[] {
  const firstDay = problem.days[0]!.on;
  return stays.slice(1).flatMap(({ duty, place }, index) => {
    const before = stays[index]!;
    if (place === before.place || duty.on < firstDay) return [];
    return [
      pricedFinding(continuity, 'stability', {
        amount: 1,
        unit: `changes of ${what}`,
        penalty: points,
        people: [id],
        on: duty.on,
        site: duty.siteId,
        detail: `${id} changes ${what} from ${before.place} (${before.duty.on}) to ${place} (${duty.on})`,
      }),
    ];
  });
}

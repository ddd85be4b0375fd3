import type { Shortage } from '../problem/finding';
import type { PlanWarning } from '../plan-result';
import { presenceHeadsOf } from '../problem/presence-heads';
import { indexOf } from '../problem/problem-index';
import type { Demand, Duty, RosterProblem } from '../problem/roster-problem';
import { push } from '../problem/roster-view';
import { Attendance } from './attendance';
import { unreachableHours } from './unreachable-hours';

/**
 * Names needs that no roster can meet: half hours, contingents and contracts for which too few people, or too few of
 * their days, remain once the rules have excluded what they exclude for single choices. Who can be there on several
 * days need not be able to on all of them, so that no warning is no promise.
 *
 * @param shortages of a finished roster: only these half hours can be worth a warning, and hours were met. Without them
 *   everything is looked at.
 */
export function findWarnings(problem: RosterProblem, shortages?: readonly Shortage[]): PlanWarning[] {
  const attendance = new Attendance(problem);
  const isShort = shortages && new Set(shortages.map(({ site, activity, on }) => placeKey(site, activity, on)));
  const groups = new Map<string, Demand[]>();
  for (const demand of problem.demand) {
    if (demand.targetCount === 0) continue;
    const key = placeKey(demand.siteId, demand.activityId, demand.on);
    if (isShort?.has(key) ?? true) push(groups, key, demand);
  }
  return [
    ...[...groups.values()].flatMap((demands) => coverWarnings(problem, attendance, demands)),
    ...contingentWarnings(problem, attendance),
    ...presenceWarnings(problem, attendance),
    ...(shortages ? [] : unreachableHours(problem)),
  ];
}

const placeKey = (siteId: string | null, activityId: string, on: string): string =>
  `${on} ${activityId} ${siteId ?? ''}`;

/** Half hours of one place, activity and day; those with the same duties and numbers stand together. */
function coverWarnings(problem: RosterProblem, attendance: Attendance, demands: readonly Demand[]): PlanWarning[] {
  const { siteId, activityId, on } = demands[0]!;
  const duties = indexOf(problem).dutiesOn(on);
  const blocks: { duties: readonly Duty[]; first: Demand; last: Demand }[] = [];
  for (const demand of [...demands].sort((a, b) => a.startAtMinute - b.startAtMinute)) {
    const covering = duties.filter(
      ({ startAtMinute, endAtMinute }) => startAtMinute <= demand.startAtMinute && endAtMinute >= demand.endAtMinute,
    );
    const block = blocks.at(-1);
    const isSame =
      block !== undefined &&
      block.last.endAtMinute === demand.startAtMinute &&
      block.last.targetCount === demand.targetCount &&
      block.last.floorCount === demand.floorCount &&
      block.duties.map(({ id }) => id).join() === covering.map(({ id }) => id).join();
    if (isSame) block.last = demand;
    else blocks.push({ duties: covering, first: demand, last: demand });
  }
  return blocks.flatMap(({ duties: covering, first, last }): PlanWarning[] => {
    const { floorCount, targetCount, startAtMinute } = first;
    const attending = attendance.at({ on, siteId, activityId, duties: covering, unitId: null }, targetCount);
    if (attending.possible >= targetCount) return [];
    const below = attending.possible < floorCount ? 'floor' : 'target';
    return [
      {
        ...{ rule: 'demand-cover', site: siteId, activity: activityId, on, startAtMinute, people: [] },
        ...{ endAtMinute: last.endAtMinute, needed: below === 'floor' ? floorCount : targetCount, below, ...attending },
      },
    ];
  });
}

function contingentWarnings(problem: RosterProblem, attendance: Attendance): PlanWarning[] {
  return problem.contingents.flatMap((contingent): PlanWarning[] => {
    const { unitId, siteId, on, minCount, activityId = null, dutyId = null } = contingent;
    const duties = indexOf(problem)
      .dutiesOn(on)
      .filter(({ id }) => dutyId === null || id === dutyId);
    const attending = attendance.at({ on, siteId, activityId, duties, unitId }, minCount);
    if (attending.possible >= minCount) return [];
    return [
      {
        ...{
          rule: 'presence-contingent',
          site: siteId,
          activity: activityId,
          on,
          startAtMinute: null,
          endAtMinute: null,
        },
        ...{ needed: minCount, below: null, people: [], ...attending },
      },
    ];
  });
}

/** Heads the phase asks for at a site; shares of the staff follow the staff that is there. */
function presenceWarnings(problem: RosterProblem, attendance: Attendance): PlanWarning[] {
  return problem.phaseDays.flatMap((phase) =>
    presenceHeadsOf(problem, phase).flatMap(({ siteId, ofRemotable, minCount }): PlanWarning[] => {
      if (siteId === null || ofRemotable) return [];
      const { on, unitId } = phase;
      const duties = indexOf(problem).dutiesOn(on);
      const attending = attendance.at({ on, siteId, activityId: null, duties, unitId }, minCount);
      if (attending.possible >= minCount) return [];
      return [
        {
          ...{ rule: 'phase-rule', site: siteId, activity: null, on, startAtMinute: null, endAtMinute: null },
          ...{ needed: minCount, below: null, people: [], ...attending },
        },
      ];
    }),
  );
}

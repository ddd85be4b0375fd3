import { presenceHeadsOf } from '../../planner/problem/presence-heads';
import type { Person, RosterProblem } from '../../planner/problem/roster-problem';
import { resolvePhaseRule } from '../phases/resolve-phase-rule';
import type { PlanningData } from '../rosters/planning-data';

/** How many people of a unit the phase wants on site on a day, and which line of the plan says so. */
export interface PhaseBound {
  readonly on: string;
  /** Null: all sites of the unit together. */
  readonly siteId: string | null;
  readonly minCount: number;
  /** Null: no upper bound. */
  readonly maxCount: number | null;
  readonly phaseId: string;
  /** Null where no phase is in force. */
  readonly planLine: string | null;
  /** The bound as the plan has it, in words. */
  readonly says: string;
}

/** Planning data of a unit and the problem made of them, for some weeks. */
export interface UnitWeeks {
  readonly planning: Pick<PlanningData, 'units' | 'phases'>;
  readonly problem: RosterProblem;
}

/** Heads are whole: what lies this near below one is meant to be it. */
const EPSILON = 1e-9;

/**
 * The bounds of a unit's day in heads of everybody on site: heads and shares of the plan, and what its largest agile share
 * leaves of the people at work. Where a share is of the remotable people alone, those whose work cannot be done remotely
 * come on top of the upper bound.
 */
export function phaseBoundsOf({ planning, problem }: UnitWeeks, unitId: string, on: string): PhaseBound[] {
  const phase = problem.phaseDays.find((day) => day.unitId === unitId && day.on === on);
  const available = problem.people.filter((person) => person.unitId === unitId && person.availableOn.has(on));
  if (phase === undefined || available.length === 0) return [];
  const { planLine, maxAgileRatio, phaseId } = resolvePhaseRule(planning, unitId, on);
  const heads = presenceHeadsOf(problem, phase).map(({ siteId, ofRemotable, minCount, maxCount, isCounted }) => {
    const others = available.filter((person) => isOf(person, siteId) && !isCounted(person)).length;
    const who = ofRemotable ? 'of the remotable people' : 'people';
    return {
      ...{ on, siteId, minCount, phaseId, planLine, maxCount: maxCount === null ? null : maxCount + others },
      says: `at least ${minCount}${maxCount === null ? '' : ` and at most ${maxCount}`} ${who} on site`,
    };
  });
  const atWork = available.reduce((sum, person) => sum + shareAtWork(problem, person, on), 0);
  const notAgile = Math.ceil((1 - maxAgileRatio) * Math.floor(atWork + EPSILON) - EPSILON);
  if (maxAgileRatio === 1) return heads;
  const says = `at most ${Math.round(maxAgileRatio * 100)} % of the people at work in agile work, so at least ${notAgile} on site`;
  return [...heads, { on, siteId: null, minCount: notAgile, maxCount: null, phaseId, planLine, says }];
}

function isOf({ homeSiteId }: Person, siteId: string | null): boolean {
  return siteId === null || homeSiteId === siteId;
}

/** Contract days over the days of the week on which the person can be planned: a day off is not known beforehand. */
function shareAtWork({ days }: RosterProblem, { availableOn, daysPerWeek }: Person, on: string): number {
  const week = days.find((day) => day.on === on)?.weekIndex;
  const plannable = days.filter((day) => day.weekIndex === week && availableOn.has(day.on)).length;
  return plannable === 0 ? 0 : Math.min(1, daysPerWeek / plannable);
}

import type { DataError, PlanResult } from '../../planner/plan-result';
import type { RunOutcome } from './roster-run.store';

const NO_ROSTER = { rosterId: null, bestScore: null, bound: null, gap: null } as const;

/** How a run with a saved roster ended: `stopped` only if a person's stop cut the search short. */
export function outcomeWithRoster(result: PlanResult, rosterId: string, stopRequested: boolean): RunOutcome {
  return {
    status: stopRequested && result.status !== 'optimal' ? 'stopped' : 'completed',
    rosterId,
    errors: [],
    bestScore: result.score?.total ?? null,
    bound: result.bound,
    gap: result.gap,
  };
}

/** How a run without a roster ended, from the planner's status. */
export function outcomeWithoutRoster(result: PlanResult): RunOutcome {
  switch (result.status) {
    case 'infeasible':
      return { ...NO_ROSTER, status: 'unsolvable', errors: result.dataErrors };
    case 'cancelled':
      return { ...NO_ROSTER, status: 'stopped', errors: [] };
    case 'no-solution-in-time':
      return failure(
        'time-limit',
        'No roster was found within the time limit. Allow more seconds, or plan fewer weeks.',
      );
    default:
      return { ...NO_ROSTER, status: 'failed', errors: [...result.dataErrors, ...PLANNER_BROKE] };
  }
}

/** How a run ended that something outside the plan broke. */
export function failure(rule: string, detail: string): RunOutcome {
  return { ...NO_ROSTER, status: 'failed', errors: [{ rule, people: [], on: null, detail }] };
}

const PLANNER_BROKE: readonly DataError[] = [
  {
    rule: 'planner',
    people: [],
    on: null,
    detail: 'The solver ended without an answer. The log has the reason; plan again.',
  },
];

import { parentPort } from 'node:worker_threads';
import { createSolver } from '../../../planner/milp/solvers/create-solver';
import { measuredProblem } from '../../../planner/measure-roster';
import type { Assignment } from '../../../planner/problem/assignment';
import { absenceTest } from '../../../planner/problem/with-absences';
import type { RepairProposal } from '../../../planner/repair/repair-proposal';
import { repairRoster } from '../../../planner/repair/repair-roster';
import { rankedProposals, replanDays, type DaysReplanned } from '../../../planner/replan-days';
import { personDayKey } from '../person-day-key';
import type { KeptProposal, RepairFindings, RepairMessage, RepairReply } from './repair-messages';

/** Body of a repair thread: mends one roster after the other, with a solver that stays warm. */
const MOST_PROPOSALS = 3;

const solver = createSolver('highs');

async function repair(message: RepairMessage): Promise<RepairFindings> {
  const { assignments } = message;
  const { gaps, released, leftOpen, proposals } = await mended(message);
  return {
    gaps,
    released,
    leftOpen,
    proposals: rankedProposals(proposals)
      .slice(0, MOST_PROPOSALS)
      .map((proposal) => keptProposal(assignments, proposal)),
  };
}

async function mended(message: RepairMessage): Promise<DaysReplanned> {
  const { assignments, absences, replanned, timeLimitSeconds } = message;
  const problem = { ...measuredProblem(message.problem), baseline: assignments };
  const limits = { timeLimitSeconds, seed: 1 };
  if (replanned !== null) {
    const gaps = assignments.filter(absenceTest(absences));
    return replanDays(problem, assignments, gaps, replanned, solver, limits);
  }
  const options = { proposalCount: MOST_PROPOSALS, leastDisturbance: true };
  return { ...(await repairRoster(problem, assignments, absences, solver, limits, options)), released: [] };
}

function keptProposal(before: readonly Assignment[], proposal: RepairProposal): KeptProposal {
  const { kind, disturbed, changes, assignments, check, besideLeftOpen, besidePublished } = proposal;
  const textOf = (duties: readonly Assignment[]): Map<string, string> =>
    new Map(duties.map((duty) => [personDayKey(duty), JSON.stringify(duty, KEYS)]));
  const [old, mendedDuties] = [textOf(before), textOf(assignments)];
  const differs = (duty: Assignment, others: ReadonlyMap<string, string>): boolean =>
    others.get(personDayKey(duty)) !== JSON.stringify(duty, KEYS);
  return {
    kind,
    disturbed,
    changes,
    change: {
      removed: before.filter((duty) => differs(duty, mendedDuties)).map(({ personId, on }) => ({ personId, on })),
      added: assignments.filter((duty) => differs(duty, old)),
    },
    score: check.score,
    besideLeftOpen,
    besidePublished,
  };
}

/** Of an assignment, always in this order. */
const KEYS: (keyof Assignment)[] = [
  ...(['personId', 'on', 'dutyId', 'siteId', 'activityId', 'mode'] as const),
  ...(['startAtMinute', 'endAtMinute', 'paidMinutes', 'breakStartAtMinute', 'breakMinutes'] as const),
];

parentPort?.on('message', (message: RepairMessage) => {
  const reply = (answer: RepairReply): void => parentPort?.postMessage(answer);
  repair(message)
    .then((findings) => reply({ type: 'repaired', findings }))
    .catch((error: unknown) =>
      reply({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});

import { join } from 'node:path';
import type { RosterProblem } from '../../planner/problem/roster-problem';
import { PlanLimitError, PlanningThreadRunner } from './planning-thread-runner';

const thread = (name: string): string => join(__dirname, '../../../test/support/threads', name);

/** What becomes of a plan in a thread that misbehaves. */
async function endOf(file: string, bounds: { memoryMegabytes?: number; graceSeconds?: number }): Promise<unknown> {
  const runner = new PlanningThreadRunner(
    { memoryMegabytes: 4_000, graceSeconds: 60, inBackground: false, ...bounds },
    thread(file),
  );
  return runner.plan({} as RosterProblem, { timeLimitSeconds: 0.1, seed: 1 }).catch((error: unknown) => error);
}

describe('a planning thread', () => {
  it('is ended when it takes far more than its time', async () => {
    const error = await endOf('hanging-thread.cjs', { graceSeconds: 1 });
    expect(error).toBeInstanceOf(PlanLimitError);
    expect(error).toMatchObject({ rule: 'time-cap' });
  });

  it.each(['heap-thread.cjs', 'buffer-thread.cjs'])('is ended when it takes too much memory: %s', async (file) => {
    const error = await endOf(file, { memoryMegabytes: 200 });
    expect(error).toBeInstanceOf(PlanLimitError);
    expect(error).toMatchObject({ rule: 'memory-cap', message: expect.stringContaining('200 MB') as string });
  });
});

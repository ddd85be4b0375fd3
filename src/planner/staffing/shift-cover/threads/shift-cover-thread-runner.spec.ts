import { OFFICE, randomCoverTask } from '../../../../../test/support/staffing/random-cover-task';
import { solveRelaxation } from '../../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { coverByShifts } from '../cover-by-shifts';
import { coverInThreads } from './shift-cover-thread-runner';

const TASKS = Array.from({ length: 12 }, (_, index) => randomCoverTask(1 + (index % 6), OFFICE));

describe('coverInThreads', () => {
  it('answers in order, each equal task once, as one thread would', async () => {
    const heard: string[] = [];
    const onProgress = (done: number, total: number): void => void heard.push(`${done}/${total}`);
    const covers = await coverInThreads(TASKS, { onProgress });
    expect(covers).toEqual(TASKS.map((task) => coverByShifts(task, solveRelaxation)));
    expect(heard.at(-1)).toBe('6/6');
    expect(covers).toEqual(await coverInThreads(TASKS, { threadCount: 1 }));
  }, 60_000);

  it('ends a thread that takes too long, and answers without a linear program', async () => {
    const crowded = TASKS[0]!.needs.flatMap((need) =>
      Array.from({ length: 60 }, (_, at) => ({ ...need, targetCount: need.targetCount + (at % 7) })),
    );
    const task = { ...TASKS[0]!, needs: crowded };
    const [cover] = await coverInThreads([task], { taskLimitSeconds: 0.01 });
    expect(cover).toEqual(coverByShifts(task, solveRelaxation, { nodeLimit: 0 }));
    expect(cover).toMatchObject({ status: 'feasible', relaxationBound: null });
  }, 60_000);

  it('stops at once when told so', async () => {
    const end = new AbortController();
    const covers = coverInThreads(TASKS, { signal: end.signal, onProgress: () => end.abort(new Error('enough')) });
    await expect(covers).rejects.toThrow('enough');
  });

  it('has nothing to do without tasks', async () => {
    expect(await coverInThreads([])).toEqual([]);
  });
});

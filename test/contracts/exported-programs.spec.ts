import loadHighs, { type Highs } from 'highs';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { problemOf } from '../support/planner/problem-of';
import { programOf } from '../support/planner/small-program';
import { formulate } from '../../src/planner/formulate';
import { levelCosts, type SingleObjectiveMilp } from '../../src/planner/milp/milp-model';
import { mpsText } from '../../src/planner/milp/export/mps-text';

const textOf = (program: SingleObjectiveMilp): string => [...mpsText(program, 'program')].join('');

describe('mpsText', () => {
  const solver = openSolver();
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  /** What HiGHS makes of the text: the optimum of whatever it has read. */
  function optimumOf(program: SingleObjectiveMilp): number {
    return highs.withModel({ format: 'mps', data: textOf(program) }, (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0 });
      model.run();
      return model.getObjectiveValue();
    });
  }

  it.each<[string, Parameters<typeof programOf>]>([
    ['a row with two bounds', [[{ cost: 1, upper: 9 }], [{ lower: 2.5, upper: 7, coefficients: [1] }]]],
    [
      'a row whose difference of bounds is not exact',
      [[{ cost: 1 }], [{ lower: 0.1, upper: 1e17, coefficients: [1] }]],
    ],
    ['a row without bounds', [[{ cost: 1, lower: 1, upper: 3 }], [{ coefficients: [1] }]]],
    [
      'an equation',
      [
        [
          { cost: 3, upper: 9 },
          { cost: 2, upper: 9 },
        ],
        [{ lower: 4, upper: 4, coefficients: [2, 1] }],
      ],
    ],
    [
      'whole and continuous columns in turn',
      [
        [
          { cost: 1, upper: 5 },
          { cost: 1, upper: 5, integer: false },
          { cost: 1, upper: 5 },
        ],
        [
          { lower: 1.5, coefficients: [1, 0, 0] },
          { lower: 1.5, coefficients: [0, 1, 0] },
          { lower: 0.5, coefficients: [0, 0, 1] },
        ],
      ],
    ],
    ['a column below zero', [[{ cost: 1, lower: -7, upper: -2 }], []]],
    ['a fixed column without any row', [[{ cost: 4, lower: 3, upper: 3 }], []]],
    [
      'a free column',
      [[{ cost: 1, lower: -Infinity, upper: Infinity, integer: false }], [{ lower: -12, coefficients: [1] }]],
    ],
    ['a column that costs nothing', [[{}, { cost: 1 }], [{ lower: 1, coefficients: [1, 1] }]]],
  ])('says the same program: %s', async (_, [columns, rows]) => {
    const program = programOf(columns, rows);
    const { objective } = await solver().solve(program, TEST_LIMITS);
    expect(optimumOf(program)).toBeCloseTo(objective!, 9);
  });

  it('says the program of a week, with names that tell people by number only', async () => {
    const problem = problemOf({
      people: ['bianchi', 'rossi'],
      templates: { '07-13': { days: 'Mon-Sat' }, '12-18': { days: 'Mon-Sat' } },
      demand: [{ days: 'Mon-Sat', hours: '07-18', target: 2 }],
    });
    const { model } = formulate(problem);
    const program = { model, costs: levelCosts(model, 'service'), start: null };
    const { objective } = await solver().solve(program, TEST_LIMITS);
    expect(objective).toBeGreaterThan(0);
    expect(optimumOf(program)).toBeCloseTo(objective!, 6);
    const text = textOf(program);
    expect(text).toMatch(/^ p1\.d0\.t0\.s0\.on-site\.c\d+ contract-hours\.p1\.d0\.r\d+ 360$/m);
    expect(text).not.toMatch(/rossi|bianchi/);
  });

  it('comes in chunks, however large the program', () => {
    const columns = Array.from({ length: 9_000 }, () => ({ cost: 1 }));
    const chunks = [...mpsText(programOf(columns, []), 'large')];
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(70_000);
  });
});

import fc from 'fast-check';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import type { Weekday } from '../../problem/calendar';
import { candidateShifts } from './candidate-shifts';
import { designShifts } from './design-shifts';
import { measureDesign } from './measure-design';
import { DEFAULT_DESIGN_TERMS, type DesignNeed, type ShiftDesign, type ShiftDesignTerms } from './shift-design';

const minuteOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
const need = (from: string, to: string, targetCount: number, floorCount = 0, weekday: Weekday = 1): DesignNeed => ({
  weekday,
  startMinuteOfDay: minuteOf(from),
  endMinuteOfDay: minuteOf(to),
  floorCount,
  targetCount,
});
const terms = (change: Partial<ShiftDesignTerms> = {}): ShiftDesignTerms => ({
  ...DEFAULT_DESIGN_TERMS,
  maxShifts: 2,
  workMinutes: [360],
  ...change,
});
/** `7:45-13:45 x7` for each shift and the people on its first weekday. */
const inWords = ({ shifts, staff }: ShiftDesign): string[] =>
  shifts.map(({ startMinuteOfDay, endMinuteOfDay }, index) => {
    const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    const people = staff.find(({ shiftIndex }) => shiftIndex === index)!.count;
    return `${clock(startMinuteOfDay)}-${clock(endMinuteOfDay)} x${people}`;
  });

describe('designShifts', () => {
  const solver = openSolver();
  const design = (needs: readonly DesignNeed[], change: Partial<ShiftDesignTerms> = {}): Promise<ShiftDesign> =>
    designShifts(needs, terms(change), solver(), TEST_LIMITS);

  it.each<[string, readonly DesignNeed[], Partial<ShiftDesignTerms>, readonly string[]]>([
    [
      'T3, six days of 8 h 20: fifty hours on two bands',
      ([1, 2, 3, 4, 5, 6] as const).flatMap((weekday) => [
        need('8:30', '12:00', 7, 2, weekday),
        need('12:00', '16:50', 5, 2, weekday),
      ]),
      { setUpMinutes: 45, closeMinutes: 55 },
      ['7:45-13:45 x7', '11:45-17:45 x5'],
    ],
    [
      'T1, five days of nine hours and a Saturday of five',
      [
        ...([1, 2, 3, 4, 5] as const).flatMap((weekday) => [
          need('8:30', '12:00', 7, 2, weekday),
          need('12:00', '17:30', 5, 2, weekday),
        ]),
        need('8:30', '12:00', 7, 2, 6),
        need('12:00', '13:30', 5, 2, 6),
      ],
      {},
      ['8:00-14:00 x7', '12:00-18:00 x5'],
    ],
  ])('finds the shifts of %s', async (_name, needs, change, expected) => {
    const found = await design(needs, change);
    expect(inWords(found)).toEqual(expected);
    expect(found).toMatchObject({ status: 'optimal', score: { missingMinutes: 0, floorMissingMinutes: 0 } });
  });

  it('takes one long shift with its breaks shared out where that fits better', async () => {
    const found = await design([need('9:00', '17:00', 2)], { workMinutes: [360, 480], maxShifts: 1, closeMinutes: 60 });
    expect(inWords(found)).toEqual([expect.stringMatching(/ x3$/)]);
    expect(found.staff[0]!.breaks.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(found.score.missingMinutes).toBe(0);
  });

  it('leaves people missing where they cost less than those too many, but never below the floor', async () => {
    const needs = [need('9:00', '15:00', 2, 1), need('15:00', '15:15', 3, 1)];
    const cheap = { underPoints: 1, overPoints: 10, maxShifts: 1, setUpMinutes: 0, closeMinutes: 0 };
    const found = await design(needs, cheap);
    expect(found.score).toMatchObject({ floorMissingMinutes: 15 });
    const [long] = [await design(needs, { ...cheap, workMinutes: [345, 360] })];
    expect(long.status).toBe('optimal');
  });

  it('has no shifts where none can be made, and says who is missing', async () => {
    const found = await design([need('9:00', '12:00', 2, 1)]);
    expect(found).toMatchObject({ shifts: [], staff: [], score: { missingMinutes: 360, floorMissingMinutes: 180 } });
    expect((await design([])).shifts).toEqual([]);
  });

  it('is never worse for a further shift, and as good as trying all on a single weekday', async () => {
    await fc.assert(
      fc.asyncProperty(curves, async (needs) => {
        const loose = { workMinutes: [120, 180], startGridMinutes: 60, setUpMinutes: 0, closeMinutes: 0 };
        const one = await design(needs, { ...loose, maxShifts: 1 });
        const two = await design(needs, { ...loose, maxShifts: 2 });
        expect([one.status, two.status]).toEqual(['optimal', 'optimal']);
        expect(keyOf(one)).toBe(bestByTrying(needs, terms({ ...loose, maxShifts: 1 })));
        expect(keyOf(two)).toBe(bestByTrying(needs, terms({ ...loose, maxShifts: 2 })));
        expect(keyOf(two)).toBeLessThanOrEqual(keyOf(one));
      }),
      { numRuns: 25, seed: 5 },
    );
  }, 60_000);
});

describe('measureDesign', () => {
  const shifts = [{ startMinuteOfDay: 480, endMinuteOfDay: 990, breakStartMinutesOfDay: [720] }];
  const breachesOf = (count: number, start: number, breaks: number): string =>
    measureDesign(
      [need('8:00', '9:00', 1)],
      shifts,
      [{ shiftIndex: 0, weekday: 1, count, breaks: [{ startMinuteOfDay: start, count: breaks }] }],
      terms({ workMinutes: [480] }),
    ).breaches.join();

  it('finds missing breaks, late breaks, wrong lengths and too many shifts', () => {
    expect(breachesOf(2, 720, 2)).toBe('');
    expect(breachesOf(2, 720, 1)).toMatch(/1 breaks of 2 people/);
    expect(breachesOf(2, 870, 2)).toMatch(/more than six hours without a break/);
    expect(measureDesign([], shifts, [], terms()).breaches).toEqual(['a shift of 480 minutes']);
    expect(measureDesign([], shifts, [], terms({ maxShifts: 0, workMinutes: [480] })).breaches).toEqual([
      '1 shifts, at most 0',
    ]);
  });
});

/** Four hours of one day with up to two people each. */
const curves = fc
  .array(fc.record({ target: fc.integer({ min: 0, max: 2 }), floor: fc.integer({ min: 0, max: 1 }) }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((counts) =>
    counts.map(({ target, floor }, index) =>
      need(`${8 + index}:00`, `${9 + index}:00`, target, Math.min(floor, target)),
    ),
  );

/** One number that orders designs as the levels do. */
const keyOf = ({ score }: Pick<ShiftDesign, 'score'>): number => score.floorMissingMinutes * 1e6 + score.fitPoints;

function bestByTrying(needs: readonly DesignNeed[], given: ShiftDesignTerms): number {
  const candidates = candidateShifts(needs, given);
  const menus = candidates.flatMap((one, index) => [
    [one],
    ...(given.maxShifts > 1 ? candidates.slice(index + 1).map((two) => [one, two]) : []),
  ]);
  let best = Infinity;
  for (const shifts of menus) {
    for (let code = 0; code < 5 ** shifts.length; code++) {
      const staff = shifts.map((_, shiftIndex) => ({
        ...{ shiftIndex, weekday: 1 as const, breaks: [] },
        count: Math.floor(code / 5 ** shiftIndex) % 5,
      }));
      best = Math.min(best, keyOf(measureDesign(needs, shifts, staff, given)));
    }
  }
  return best;
}

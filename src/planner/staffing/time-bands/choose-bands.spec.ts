import fc from 'fast-check';
import { openSolver, TEST_LIMITS } from '../../../../test/support/planner/plan-sketch';
import type { Weekday } from '../../problem/calendar';
import { candidateBands } from './band-catalogue';
import { NoLawfulTimetableError } from './band-groups';
import { checkChoice, type BandScore } from './check-choice';
import { chooseBands, compareScores, type BandChoice } from './choose-bands';
import type { BandTimetable } from './decode-choice';
import {
  DEFAULT_BAND_PARAMETERS,
  type BandPerson,
  type CoverNeed,
  type DayHours,
  type TimeBand,
  type TimeBandProblem,
  type WishedWeek,
} from './time-band';

const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];

const person = (id: string, wish: WishedWeek | null, known: Partial<BandPerson> = {}): BandPerson => ({
  id,
  unitId: 'office',
  weeklyMinutes: 2160,
  weekdays: MON_FRI,
  wish,
  ...known,
});
/** Hours such as `8:00-15:42` for every day from Monday to Friday. */
const week = (...windows: readonly string[]): DayHours[] =>
  MON_FRI.map((weekday, index) => {
    const [start = 0, end = 0] = windows[Math.min(index, windows.length - 1)]!.split('-').map(minuteOf);
    return { weekday, startMinuteOfDay: start, endMinuteOfDay: end };
  });
const minuteOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
const wish = (days: readonly DayHours[], toleranceMinutes = 30, weight = 1): WishedWeek => ({
  days,
  toleranceMinutes,
  weight,
});
const need = (from: string, to: string, requiredCount: number, weekday: Weekday = 1): CoverNeed => ({
  unitId: 'office',
  weekday,
  fromMinuteOfDay: minuteOf(from),
  toMinuteOfDay: minuteOf(to),
  requiredCount,
});
const problemOf = (people: readonly BandPerson[], cover: readonly CoverNeed[] = []): TimeBandProblem => ({
  people,
  cover,
  parameters: DEFAULT_BAND_PARAMETERS,
});

describe('chooseBands', () => {
  const solver = openSolver();
  const choicesOf = async (problem: TimeBandProblem, maxBands: number): Promise<readonly BandChoice[]> =>
    (await chooseBands(problem, maxBands, solver(), TEST_LIMITS)).choices;

  it('takes one band for wishes that lie within the flex of it, and two where they do not', async () => {
    const people = [
      person('early', wish(week('7:30-15:12'))),
      person('usual', wish(week('8:00-15:42'))),
      person('late', wish(week('10:00-17:42'))),
      person('short-days', wish(week('8:00-14:00', '8:00-17:30', '8:00-14:00', '8:00-17:30', '8:00-14:00'))),
    ];
    const [one, two, three] = await choicesOf(problemOf(people), 3);
    expect(one!.score).toEqual({ missingHalfHours: 0, personalisedCount: 2, weightedDistanceMinutes: 0 });
    expect(two!.score.personalisedCount).toBe(1);
    expect(three!.score).toEqual({ missingHalfHours: 0, personalisedCount: 0, weightedDistanceMinutes: 0 });
    expect([one, two, three].map((choice) => choice!.status)).toEqual(['optimal', 'optimal', 'optimal']);
    expect(three!.menu.map(({ pattern }) => pattern)).toContain('5 x 6:00 + 2 returns of 3:00');
  });

  it('never calls a wish met beyond its tolerance', async () => {
    // 7:00 is half an hour before anybody may enter.
    const [exact] = await choicesOf(problemOf([person('a', wish(week('7:00-14:42'), 0))]), 1);
    expect(exact!.timetables).toMatchObject([{ bandId: null, distanceMinutes: 0 }]);
    const [tolerant] = await choicesOf(problemOf([person('a', wish(week('7:00-14:42'), 30))]), 1);
    expect(tolerant!.timetables[0]!.bandId).not.toBeNull();
    expect(tolerant!.score.weightedDistanceMinutes).toBe(5 * 60);
  });

  it('covers the office before it saves a personalised timetable', async () => {
    // Of two without a wish one has to stay until 18:00 and one to come at 7:30: no single band does both.
    const people = [person('free-1', null), person('free-2', null), person('wishing', wish(week('10:00-17:42'), 0))];
    const cover = [need('7:30', '8:00', 1), need('17:30', '18:00', 1)];
    const choices = await choicesOf(problemOf(people, cover), 3);
    expect(choices.map(({ score }) => [score.missingHalfHours, score.personalisedCount])).toEqual([
      [0, 2],
      [0, 1],
      [0, 0],
    ]);
    const inBands = choices[0]!.timetables.filter(({ bandId }) => bandId !== null);
    expect(inBands).toHaveLength(1);
  });

  it('shares breaks out so that nobody is missing at lunch', async () => {
    const people = ['a', 'b', 'c', 'd'].map((id) => person(id, wish(week('8:00-15:42'), 0)));
    const [choice] = await choicesOf(problemOf(people, [need('12:00', '14:30', 3)]), 1);
    expect(choice!.score.missingHalfHours).toBe(0);
    const breaks = choice!.timetables.map(({ days }) => days[0]!.breakStartMinuteOfDay);
    expect(new Set(breaks).size).toBe(4);
    const [tight] = await choicesOf(problemOf(people, [need('12:00', '14:30', 4)]), 1);
    expect(tight!.score.missingHalfHours).toBe(4);
    // All four may eat at 14:00, where nobody is needed.
    const [until14] = await choicesOf(problemOf(people, [need('12:00', '14:00', 4)]), 1);
    expect(until14!.score.missingHalfHours).toBe(0);
  });

  it('gives an unlawful wish the nearest lawful hours, and says why', async () => {
    const [choice] = await choicesOf(problemOf([person('a', wish(week('8:00-15:00'), 0))]), 1);
    expect(choice!.timetables[0]).toMatchObject({
      bandId: null,
      breaches: ['32:30 a week instead of 36:00'],
      distanceMinutes: 5 * 42,
    });
  });

  it('mixes contracts, each with a band of its own hours', async () => {
    const partTime = { weeklyMinutes: 1500, weekdays: MON_FRI } as const;
    const people = [person('full', null), person('part', null, partTime)];
    const [one, two] = await choicesOf(problemOf(people), 2);
    expect(one!.score.personalisedCount).toBe(1);
    expect(two!.score.personalisedCount).toBe(0);
    expect(two!.menu.map(({ pattern }) => pattern)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d x (5:00|6:15|8:20)/)]),
    );
  });

  it('refuses a contract that no lawful week can hold', async () => {
    const people = [person('monday-only', null, { weeklyMinutes: 2160, weekdays: [1] })];
    await expect(choicesOf(problemOf(people), 1)).rejects.toThrow(NoLawfulTimetableError);
  });

  it('is as good as trying every menu and every assignment, and no menu is worse for a further band', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const choices = await choicesOf(problem, 2);
        for (const { maxBands, score, status, menu, timetables } of choices) {
          expect(status).toBe('optimal');
          expect(checkChoice(problem, menu, timetables, maxBands)).toEqual({ breaches: [], score });
          expect(score).toEqual(bestByTrying(problem, maxBands));
        }
        expect(compareScores(choices[1]!.score, choices[0]!.score)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40, seed: 7 },
    );
  }, 120_000);

  it('says the same of people in another order', async () => {
    await fc.assert(
      fc.asyncProperty(tinyProblems, async (problem) => {
        const [choice] = await choicesOf(problem, 1);
        const [turned] = await choicesOf({ ...problem, people: [...problem.people].reverse() }, 1);
        expect(turned!.score).toEqual(choice!.score);
      }),
      { numRuns: 15, seed: 11 },
    );
  }, 60_000);
});

describe('checkChoice', () => {
  const problem = problemOf([person('a', wish(week('8:00-15:42'), 0))], [need('12:00', '12:30', 1)]);
  const band: TimeBand = { id: 'b', pattern: '5 x 7:12', days: week('8:00-15:42'), flexMinutes: 45 };
  const right: BandTimetable = {
    personId: 'a',
    bandId: 'b',
    days: band.days.map((day) => ({ ...day, breakStartMinuteOfDay: minuteOf('13:00') })),
    distanceMinutes: 0,
    breaches: [],
  };
  const breachesOf = (
    change: Partial<BandTimetable>,
    menu: readonly TimeBand[] = [band],
    maxBands = 1,
  ): readonly string[] => checkChoice(problem, menu, [{ ...right, ...change }], maxBands).breaches;
  const daysWith = (change: Partial<BandTimetable['days'][number]>): BandTimetable['days'] =>
    right.days.map((day, index) => (index === 0 ? { ...day, ...change } : day));

  it('accepts what is right', () => {
    expect(breachesOf({})).toEqual([]);
  });

  it.each<[string, Partial<BandTimetable>, RegExp]>([
    ['a missing break', { days: daysWith({ breakStartMinuteOfDay: null }) }, /no break on weekday 1/],
    ['a break outside the day', { days: daysWith({ breakStartMinuteOfDay: 960 }) }, /break outside the day/],
    ['a day too long', { days: daysWith({ endMinuteOfDay: minuteOf('19:00') }) }, /630 minutes on weekday 1/],
    ['too few hours', { days: right.days.slice(1) }, /1728 minutes instead of 2160/],
    [
      'hours outside the band',
      { days: daysWith({ startMinuteOfDay: 420, endMinuteOfDay: 882 }) },
      /hours outside the band/,
    ],
    ['a band nobody offers', { bandId: 'other' }, /not on the menu/],
    ['a wish missed', { days: daysWith({ startMinuteOfDay: 495, endMinuteOfDay: 957 }) }, /further from the wish/],
    ['somebody else', { personId: 'x' }, /a has no timetable/],
  ])('finds %s', (_name, change, breach) => {
    expect(breachesOf(change).join()).toMatch(breach);
  });

  it('finds a menu too long, a short rest and a week without a day off', () => {
    expect(breachesOf({}, [band, { ...band, id: 'c' }])).toContain('2 bands, at most 1');
    const late = daysWith({ endMinuteOfDay: minuteOf('22:00') });
    expect(breachesOf({ days: late }).join()).toMatch(/short rest before weekday 2/);
    const everyDay = [
      ...right.days,
      ...right.days.slice(0, 2).map((day, index) => ({ ...day, weekday: (6 + index) as Weekday })),
    ];
    expect(breachesOf({ days: everyDay }).join()).toMatch(/no day off/);
  });

  it('counts who is missing during a break', () => {
    const atNoon = right.days.map((day) => ({ ...day, breakStartMinuteOfDay: minuteOf('12:00') }));
    expect(checkChoice(problem, [band], [{ ...right, days: atNoon }], 1).score.missingHalfHours).toBe(1);
  });
});

/** Up to three people with one day of 7:12 each, so that everything can be tried. */
const tinyProblems: fc.Arbitrary<TimeBandProblem> = fc.record({
  people: fc
    .array(
      fc.option(
        fc.record({
          start: fc.constantFrom(450, 475, 500, 540, 570, 600),
          length: fc.constantFrom(462, 462, 450),
          toleranceMinutes: fc.constantFrom(0, 15, 60),
          weight: fc.integer({ min: 1, max: 3 }),
        }),
        { nil: null },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((wishes) =>
      wishes.map((one, index) =>
        person(
          `p${index}`,
          one && {
            ...one,
            days: [{ weekday: 1, startMinuteOfDay: one.start, endMinuteOfDay: one.start + one.length }],
          },
          { weeklyMinutes: 432, weekdays: [1] },
        ),
      ),
    ),
  cover: fc
    .record({ from: fc.constantFrom('7:30', '12:00', '15:00'), count: fc.integer({ min: 1, max: 3 }) })
    .map(({ from, count }) => [{ ...need(from, from, count), toMinuteOfDay: minuteOf(from) + 120 }]),
  parameters: fc.constant({ ...DEFAULT_BAND_PARAMETERS, startMinutesOfDay: [450, 510, 570] }),
});

/** The best score of all menus, assignments, entries and breaks, by trying them all; judged by the checker alone. */
function bestByTrying(problem: TimeBandProblem, maxBands: number): BandScore {
  const bands = candidateBands(problem);
  const menus = bands.flatMap((one, index) => [
    [one],
    ...(maxBands > 1 ? bands.slice(index + 1).map((two) => [one, two]) : []),
  ]);
  let best: BandScore | null = null;
  for (const menu of menus) {
    const ways = problem.people.map((one) => waysOf(one, menu, bands, problem));
    for (const timetables of products(ways)) {
      const { breaches, score } = checkChoice(problem, menu, timetables, maxBands);
      if (breaches.length === 0 && (best === null || compareScores(score, best) < 0)) best = score;
    }
  }
  return best!;
}

function waysOf(
  one: BandPerson,
  menu: readonly TimeBand[],
  bands: readonly TimeBand[],
  problem: TimeBandProblem,
): BandTimetable[] {
  const inBands = menu.flatMap((band) => {
    const moves = one.wish === null ? [0] : [-45, -30, -15, 0, 15, 30, 45];
    const judged = moves
      .map((minutes) => withBreaks(one, band.id, movedDays(band.days, minutes)))
      .filter(
        ([first]) => checkChoice({ ...problem, people: [one], cover: [] }, menu, [first!], 9).breaches.length === 0,
      )
      .sort(([a], [b]) => missOf(one, a!) - missOf(one, b!) || moveOf(a!, band) - moveOf(b!, band));
    return judged[0] ?? [];
  });
  const own = [one.wish?.days ?? bands[0]!.days, ...bands.map(({ days }) => days)]
    .map((days) => withBreaks(one, null, days))
    .filter(([first]) => checkChoice({ ...problem, people: [one], cover: [] }, [], [first!], 9).breaches.length === 0)
    .sort(([a], [b]) => missOf(one, a!) - missOf(one, b!));
  return [...inBands, ...own[0]!];
}

const movedDays = (days: readonly DayHours[], minutes: number): DayHours[] =>
  days.map((day) => ({
    ...day,
    startMinuteOfDay: day.startMinuteOfDay + minutes,
    endMinuteOfDay: day.endMinuteOfDay + minutes,
  }));
const moveOf = (timetable: BandTimetable, band: TimeBand): number =>
  Math.abs(timetable.days[0]!.startMinuteOfDay - band.days[0]!.startMinuteOfDay);
const missOf = ({ wish: wished }: BandPerson, { days }: BandTimetable): number =>
  wished === null
    ? 0
    : Math.abs(days[0]!.startMinuteOfDay - wished.days[0]!.startMinuteOfDay) +
      Math.abs(days[0]!.endMinuteOfDay - wished.days[0]!.endMinuteOfDay);

/** The day with each place of its break: half hours at lunch that leave at most six hours on either side. */
function withBreaks({ id }: BandPerson, bandId: string | null, days: readonly DayHours[]): BandTimetable[] {
  const [day] = days;
  const starts = [720, 750, 780, 810, 840].filter(
    (start) =>
      start - day!.startMinuteOfDay <= 360 &&
      day!.endMinuteOfDay - start - 30 <= 360 &&
      start - day!.startMinuteOfDay >= 60,
  );
  return starts.map((breakStartMinuteOfDay) => ({
    personId: id,
    bandId,
    days: [{ ...day!, breakStartMinuteOfDay }],
    distanceMinutes: 0,
    breaches: [],
  }));
}

function products<Item>(lists: readonly (readonly Item[])[]): Item[][] {
  return lists.reduce<Item[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

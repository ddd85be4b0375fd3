import { checkRoster } from '../../src/planner/check-roster';
import { curtoisProblem } from '../../src/bench/curtois/curtois-problem';
import { readCurtois } from '../../src/bench/curtois/read-curtois';
import { formulate } from '../../src/planner/formulate';
import { toAssignment } from '../../src/planner/decode';
import type { Placement } from '../../src/planner/rules/formulation-context';
import { enabledRules } from '../../src/planner/rules/enabled-rules';
import type { RowExtension } from '../../src/planner/rules/row-automaton';
import type { Assignment } from '../../src/planner/problem/assignment';
import { addDays, dayNumber } from '../../src/planner/problem/calendar';
import { problemOf } from '../support/planner/problem-of';
import { only, type ProblemSketch } from '../support/planner/problem-sketch';
import { SeededRandom } from '../../src/planner/search/seeded-random';
import type { RosterProblem, Person } from '../../src/planner/problem/roster-problem';

const INSTANCE = [
  ...['SECTION_HORIZON', '14', 'SECTION_SHIFTS', 'E,480,', 'L,600,E', 'SECTION_STAFF'],
  ...['A,E=14|L=3,4320,2400,4,2,2,1', 'B,E=5|L=4,4800,1920,5,3,1,2', 'C,E=14|L=14,9000,0,3,1,3,1'],
  ...['SECTION_COVER', '0,E,1,100,1'],
].join('\n');

/** A problem with every rule about rows of days that has periods, windows and rests as well. */
function problemWith(settings: RosterProblem['ruleSettings']): RosterProblem {
  const problem = curtoisProblem(readCurtois('rows.txt', INSTANCE));
  return { ...problem, ruleSettings: { ...problem.ruleSettings, ...settings } };
}

/** Without the hours of the horizon, which most rows miss. */
const ROWS_ALONE: RosterProblem['ruleSettings'] = { 'average-hours': { enabled: false } };

/** Duties at times that leave a week about the rest it needs, one of them beyond midnight. */
const RESTS: ProblemSketch = {
  ...{ weeks: 2, people: ['rossi', 'bianchi'], settings: only('one-duty-a-day', 'weekly-rest') },
  templates: { '06-12': {}, '08-14': {}, '14-20': {}, '20-24': { days: 'Mon Wed Fri Sat Sun Tue+1 Sat+1' } },
};

const monthsOf = (rule: string, parameters: Record<string, number>): RosterProblem['ruleSettings'] => ({
  ...only('one-duty-a-day'),
  [rule]: { enabled: true, parameters },
});

/** Three weeks across the end of a month, in which mornings, afternoons, nights and agile days count. */
const MONTHS: ProblemSketch = {
  ...{ weeks: 3, people: ['rossi', { id: 'bianchi', absent: 'Thu+1 Fri+1 Sat+1 Sun+1' }] },
  templates: { '07-13': { isTurno: true, modes: ['on-site', 'agile'] }, '14-20': { isTurno: true }, '00-06': {} },
  ledger: [
    {
      personId: 'bianchi',
      recent: [{ from: '2026-11-02', ...{ mornings: 3, presenceDays: 2, agileDays: 1, nights: 1 } }],
    },
  ],
  override: {
    standbys: [{ personId: 'rossi', ...{ on: '2026-11-22', startAtMinute: 0, endAtMinute: 480, minutes: 480 } }],
  },
};

const average = (minRestMinutes: number): RosterProblem['ruleSettings'] => ({
  ...only('one-duty-a-day'),
  'weekly-rest': { enabled: true, parameters: { minRestMinutes, averageOverDays: 14 } },
});

/** Whether automata and counters accept a row of placements, null on free days. */
function accepts(extensions: readonly RowExtension[], row: readonly (Placement | null)[]): boolean {
  return extensions.every(({ automata, counters }) => {
    const isRead = automata.every(({ startState, stateCount, next, accepts: ends, classOf }) => {
      let state = startState;
      for (const [day, placement] of row.entries())
        if (state >= 0) state = next[day]![(placement ? classOf(placement) : 0) * stateCount + state]!;
      return state >= 0 && ends[state] === 1;
    });
    const sums = counters.map(({ amountOf }) =>
      row.reduce((sum, placement) => sum + (placement ? amountOf(placement) : 0), 0),
    );
    return isRead && counters.every(({ least, most }, index) => sums[index]! >= least && sums[index]! <= most);
  });
}

/** Rows in blocks of work and rest, so that lawful ones are among them. */
function randomRow(problem: RosterProblem, person: Person, random: SeededRandom): (Placement | null)[] {
  const placements = formulated(problem).filter((placement) => placement.person.id === person.id);
  let isWorked = random.chance(0.5);
  let left = 1 + random.below(4);
  return problem.days.map(({ on }) => {
    if (left-- === 0) {
      isWorked = !isWorked;
      left = random.below(4);
    }
    const open = placements.filter(({ duty }) => duty.on === on);
    return isWorked && open.length > 0 ? random.pick(open) : null;
  });
}

const known = new WeakMap<RosterProblem, readonly Placement[]>();
function formulated(problem: RosterProblem): readonly Placement[] {
  let placements = known.get(problem);
  if (!placements) known.set(problem, (placements = formulate(problem).placements));
  return placements;
}

/** The problem with some days worked before it by everybody, in blocks, lawful or not; known for up to three weeks. */
function withPast(problem: RosterProblem, random: SeededRandom): RosterProblem {
  const firstDay = problem.days[0]!.on;
  const knownDays = random.below(22);
  const assignments = problem.people.flatMap((person) => {
    let isWorked = random.chance(0.5);
    return Array.from({ length: knownDays }, (_, index) => addDays(firstDay, -1 - index)).flatMap(
      (on): Assignment[] => {
        if (random.chance(0.35)) isWorked = !isWorked;
        if (!isWorked) return [];
        const like = random.pick(problem.duties.filter((duty) => duty.on === firstDay));
        const shift = 1440 * (dayNumber(on) - dayNumber(firstDay));
        const { id: dutyId, paidMinutes } = like;
        const minutes = { startAtMinute: like.startAtMinute + shift, endAtMinute: like.endAtMinute + shift };
        const activityId = problem.activities[0]!.id;
        const place = { siteId: person.homeSiteId, activityId, mode: 'on-site' as const, breakStartAtMinute: null };
        return [{ personId: person.id, on, dutyId, paidMinutes, breakMinutes: 0, ...minutes, ...place }];
      },
    );
  });
  const knownSince = addDays(firstDay, -knownDays);
  return { ...problem, history: { ...problem.history, assignments, knownFrom: knownSince } };
}

/** Rows of everybody that automata and counters judge as the checks do; how many of them are lawful. */
function lawfulRows(problem: RosterProblem, random: SeededRandom, trials: number): number {
  let lawfulCount = 0;
  for (const person of problem.people) {
    const extensions = enabledRules(problem).flatMap((rule) => rule.extend(problem, person) ?? []);
    // Everybody else has no roster: only what is found about this person counts.
    for (let trial = 0; trial < trials; trial++) {
      const row = randomRow(problem, person, random);
      const assignments = row.flatMap((placement) =>
        placement ? [toAssignment({ ...placement, activity: problem.activities[0]! })] : [],
      );
      const isLawful = checkRoster(problem, assignments).findings.every(
        ({ level, people }) => level !== 'law' || !people.includes(person.id),
      );
      expect(accepts(extensions, row)).toBe(isLawful);
      if (isLawful) lawfulCount++;
    }
  }
  return lawfulCount;
}

describe('what rules ask of a row of days', () => {
  it.each<[string, RosterProblem['ruleSettings']]>([
    ['runs, days off, weekends, duties and hours', {}],
    ['rest between duties', { 'minimum-daily-rest': { enabled: true, parameters: { minRestMinutes: 960 } } }],
    [
      'weekends in a window of one week',
      { 'maximum-weekends': { enabled: true, parameters: { maxWeekends: 0, weeks: 1 } } },
    ],
    [
      'hours of each week',
      {
        'average-hours': {
          enabled: true,
          parameters: { weeks: 1, toleranceMinutesBelow: 900, toleranceMinutesAbove: 600 },
        },
      },
    ],
  ])('automata and counters accept what the checks find lawful, and nothing else: %s', (_name, settings) => {
    const problem = problemWith(settings);
    const random = new SeededRandom(3);
    expect(lawfulRows(problem, random, 250)).toBeGreaterThan(0);
  });

  it.each<[string, RosterProblem['ruleSettings']]>([
    ['runs of two to three days, two days off', ROWS_ALONE],
    [
      'weekends in a window of three weeks',
      { ...ROWS_ALONE, 'maximum-weekends': { enabled: true, parameters: { maxWeekends: 1, weeks: 3 } } },
    ],
  ])('as after any past: %s', (_name, settings) => {
    const random = new SeededRandom(5);
    let lawfulCount = 0;
    for (let past = 0; past < 8; past++) {
      const problem = withPast(problemWith(settings), random);
      const dutyLimits = problem.dutyLimits.map((limit) => ({
        ...limit,
        ...(random.chance(0.5) ? { period: 'month' as const, minCount: random.below(3), maxCount: 5 } : {}),
      }));
      lawfulCount += lawfulRows({ ...problem, dutyLimits }, random, 40);
    }
    expect(lawfulCount).toBeGreaterThan(5);
  });

  it.each<[string, Partial<ProblemSketch>]>([
    ['a rest in each week', {}],
    ['two rests in two weeks', { weeks: 3, settings: average(2100) }],
    ['two rests of 30 h in two weeks', { settings: average(1800) }],
    ['weeks with a clock change', { from: '2027-03-22' }],
    [
      'a rest of two days',
      { settings: { ...RESTS.settings, 'weekly-rest': { enabled: true, parameters: { minRestMinutes: 2940 } } } },
    ],
  ])('as the week before left it: %s', (_name, sketch) => {
    const random = new SeededRandom(7);
    let lawfulCount = 0;
    // Two weeks together have many states, so that fewer pasts are tried.
    const pastCount = sketch.settings ? 3 : 8;
    for (let past = 0; past < pastCount; past++)
      lawfulCount += lawfulRows(withPast(problemOf({ ...RESTS, ...sketch }), random), random, 60);
    expect(lawfulCount).toBeGreaterThan(15);
  });

  it.each<[string, RosterProblem['ruleSettings'], string]>([
    ['agile days', monthsOf('maximum-agile-days', { maxDaysPerMonth: 3 }), '2026-11-16'],
    ['nights', monthsOf('night-limits', { maxNightsPerMonth: 3 }), '2026-11-16'],
    ['mornings and afternoons', monthsOf('monthly-alternation', { exemptUpToDays: 3 }), '2026-11-16'],
    ['presence', monthsOf('presence-prevalence', { windowMonths: 1 }), '2026-11-16'],
    ['presence over two months', monthsOf('presence-prevalence', { windowMonths: 2 }), '2026-12-14'],
    ['standby turns', monthsOf('standby-limits', {}), '2026-11-16'],
  ])('as the month before left it: %s', (_name, settings, from) => {
    const random = new SeededRandom(9);
    let [lawfulCount, rowCount] = [0, 0];
    for (let past = 0; past < 4; past++) {
      lawfulCount += lawfulRows(withPast(problemOf({ ...MONTHS, from, settings }), random), random, 50);
      rowCount += 100;
    }
    expect(lawfulCount).toBeGreaterThan(20);
    expect(lawfulCount).toBeLessThan(rowCount);
  });
});

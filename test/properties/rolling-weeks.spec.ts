import fc from 'fast-check';
import { checkRoster } from '../../src/planner/check-roster';
import { planRoster } from '../../src/planner/plan-roster';
import { planWeeks } from '../../src/planner/plan-weeks';
import type { ForbiddenSuccession } from '../../src/planner/problem/roster-problem';
import type { RuleSettings } from '../../src/planner/problem/rule-settings';
import { dutiesOf } from '../support/planner/duty-sketch';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { problemOf } from '../support/planner/problem-of';
import { only, type ProblemSketch } from '../support/planner/problem-sketch';

const NAMED = /^no lawful week for (bianchi|rossi) from .*: .*(average|minimum|maximum|duty|forbidden)-/;
const RUNS = { seed: 20_261_122, numRuns: 12 };
const WEEKS = 3;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAYS = [0, 1, 2].flatMap((week) => WEEKDAYS.map((day) => (week === 0 ? day : `${day}+${week}`)));
const [MORNING, AFTERNOON] = ['07-13', '14-20'];

const lawOfRows = (): fc.Arbitrary<RuleSettings> =>
  fc
    .record({
      minWork: fc.integer({ min: 1, max: 3 }),
      minOff: fc.integer({ min: 1, max: 3 }),
      maxWork: fc.integer({ min: 4, max: 6 }),
      maxWeekends: fc.integer({ min: 0, max: 2 }),
      weekendWeeks: fc.constantFrom(0, 2, 3),
      averageWeeks: fc.constantFrom(0, 2),
    })
    .map(({ minWork, minOff, maxWork, maxWeekends, weekendWeeks, averageWeeks }) => {
      const on = (parameters: Record<string, number>) => ({ enabled: true, parameters });
      return {
        ...only('one-duty-a-day', 'availability', 'demand-cover', 'wishes', 'minimum-daily-rest'),
        'forbidden-successions': { enabled: true },
        'duty-limits': { enabled: true },
        'minimum-consecutive-days': on({ minDays: minWork }),
        'minimum-days-off': on({ minDays: minOff }),
        'maximum-consecutive-days': on({ maxDays: maxWork }),
        'maximum-weekends': on({ maxWeekends, weeks: weekendWeeks }),
        'average-hours': on({ weeks: averageWeeks, toleranceMinutesBelow: 360, toleranceMinutesAbove: 360 }),
        'average-48': on({ weeks: 2 }),
      };
    });

/** Three weeks of two people: what they are asked for changes from day to day, and so do their absences. */
const randomWeeks = (): fc.Arbitrary<ProblemSketch> =>
  fc
    .record({
      settings: lawOfRows(),
      absent: fc.array(fc.subarray(DAYS, { maxLength: 5 }), { minLength: 2, maxLength: 2 }),
      wanted: fc.array(fc.constantFrom(0, 0, 1, 2), { minLength: DAYS.length, maxLength: DAYS.length }),
      late: fc.array(fc.constantFrom(0, 1), { minLength: DAYS.length, maxLength: DAYS.length }),
      daysPerWeek: fc.integer({ min: 2, max: 4 }),
      known: fc.subarray(['Fri-1', 'Sat-1', 'Sun-1']),
      freeDaysBetween: fc.constantFrom(0 as const, 1 as const),
    })
    .map(({ settings, absent, wanted, late, daysPerWeek, known, freeDaysBetween }): ProblemSketch => ({
      weeks: WEEKS,
      settings,
      people: ['bianchi', 'rossi'].map((id, index) => ({
        id,
        weeklyMinutes: 360 * daysPerWeek,
        daysPerWeek,
        ...(absent[index]!.length > 0 ? { absent: absent[index]!.join(' ') } : {}),
        credited: [0, 1, 2].map((week) => {
          const lost = absent[index]!.filter(
            (day) => DAYS.indexOf(day) >= 7 * week && DAYS.indexOf(day) < 7 * week + 7,
          );
          return 360 * Math.max(0, lost.length - (7 - daysPerWeek));
        }),
      })),
      templates: { [MORNING]: {}, [AFTERNOON]: {} },
      demand: DAYS.flatMap((days, index) => [
        { days, hours: '08-09', target: wanted[index]! },
        { days, hours: '15-16', target: late[index]! },
      ]),
      history: dutiesOf('rossi', 'Thu-1 07-13', ...known.map((day) => `${day} ${AFTERNOON}`)),
      override: {
        forbiddenSuccessions: [
          { dutyId: AFTERNOON, nextDutyId: MORNING, freeDaysBetween } satisfies ForbiddenSuccession,
        ],
        dutyLimits: ['bianchi', 'rossi'].map((personId) => ({
          ...{ personId, dutyIds: [AFTERNOON] },
          ...{ minCount: 2, maxCount: 5, period: 'horizon' as const },
        })),
      },
    }));

describe('weeks planned one after the other', () => {
  const solver = openSolver();
  jest.setTimeout(240_000);

  it('obey the rules of the whole horizon, or there is no roster at all and they name who, and by which rules', async () => {
    let plannedCount = 0;
    const property = fc.asyncProperty(randomWeeks(), async (sketch) => {
      const problem = problemOf(sketch);
      const plan = await planWeeks(problem, solver(), { ...TEST_LIMITS, timeLimitSeconds: 60 });
      if (plan.status === 'infeasible') {
        expect(plan.dataErrors.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(NAMED));
        expect((await planRoster(problem, solver(), TEST_LIMITS)).status).toBe('infeasible');
        return;
      }
      expect(plan.status).toBe('optimal');
      const { findings } = checkRoster(problem, plan.assignments);
      expect(findings.filter(({ level }) => level === 'law')).toEqual([]);
      plannedCount++;
    });
    await fc.assert(property, RUNS);
    expect(plannedCount).toBeGreaterThan(RUNS.numRuns / 2);
  });
});

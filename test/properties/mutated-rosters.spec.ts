import fc from 'fast-check';
import { checkRoster } from '../../src/planner/check-roster';
import { planRoster } from '../../src/planner/plan-roster';
import type { Assignment } from '../../src/planner/problem/assignment';
import { addDays } from '../../src/planner/problem/calendar';
import { indexOf } from '../../src/planner/problem/problem-index';
import type { RosterProblem } from '../../src/planner/problem/roster-problem';
import { openSolver, TEST_LIMITS } from '../support/planner/plan-sketch';
import { problemOf } from '../support/planner/problem-of';
import { randomSketch } from './random-problem';

/** The assignment changed so that it breaks a rule, with those beside it; null where this one can't be. */
type Mutation = (duty: Assignment, problem: RosterProblem, all: readonly Assignment[]) => readonly Assignment[] | null;

const MUTATIONS: readonly (readonly [words: string, rule: string, mutation: Mutation])[] = [
  ['a second duty on the same day', 'one-duty-a-day', (duty) => [duty, { ...duty }]],
  [
    'a second duty in the other mode',
    'one-mode-a-day',
    (duty) => [duty, { ...duty, mode: duty.mode === 'agile' ? 'on-site' : 'agile' }],
  ],
  [
    'a duty on a day of absence',
    'availability',
    (duty, problem) => {
      const absence = [...indexOf(problem).people.get(duty.personId)!.absentOn][0];
      return absence ? [movedTo(duty, absence)] : null;
    },
  ],
  [
    'a site where the person may not work',
    'availability',
    (duty) => (duty.mode === 'agile' ? null : [{ ...duty, siteId: 'nowhere' }]),
  ],
  [
    'an activity without the qualification',
    'qualification',
    (duty, problem) =>
      indexOf(problem).people.get(duty.personId)!.qualificationIds.length > 0
        ? null
        : [{ ...duty, activityId: 'births' }],
  ],
  ['a duty forgotten', 'contract-hours', () => []],
  ['a minute more than the contract', 'contract-hours', (duty) => [{ ...duty, paidMinutes: duty.paidMinutes + 1 }]],
  [
    'a start too soon after the day before',
    'minimum-daily-rest',
    (duty, _problem, all) => {
      const before = all.find(({ personId, on }) => personId === duty.personId && on === addDays(duty.on, -1));
      return before ? [{ ...duty, startAtMinute: before.endAtMinute + 659 }] : null;
    },
  ],
  [
    'a whole day without a break',
    'break-over-six-hours',
    (duty) => (duty.paidMinutes > 360 ? [{ ...duty, breakMinutes: 0 }] : null),
  ],
  [
    'agile work of somebody in the shift rotation',
    'agile-eligibility',
    (duty, problem) => {
      const { people, phaseOf } = indexOf(problem);
      const isOpen = phaseOf(people.get(duty.personId)!.unitId, duty.on)?.agileOnShiftDays === true;
      return duty.dutyId === '08:00-15:42' || isOpen ? null : [{ ...duty, mode: 'agile', siteId: null }];
    },
  ],
  [
    'agile work without an agreement',
    'agile-eligibility',
    (duty, problem) => {
      const { people, phaseOf } = indexOf(problem);
      const { unitId, agileAgreementOn } = people.get(duty.personId)!;
      const needsAgreement = phaseOf(unitId, duty.on)?.agreementRequired !== false;
      return needsAgreement && !agileAgreementOn.has(duty.on) ? [{ ...duty, mode: 'agile', siteId: null }] : null;
    },
  ],
  [
    'the band of the other squad',
    'six-by-six',
    (duty, problem) => {
      const { people, squads, dutiesOn } = indexOf(problem);
      const band = squads.get(people.get(duty.personId)!.squadId ?? '')?.bandOn.get(duty.on);
      const other = dutiesOn(duty.on).find((one) => one.band !== band && one.band !== 'full-day');
      return band && other
        ? [{ ...duty, dutyId: other.id, startAtMinute: other.startAtMinute, endAtMinute: other.endAtMinute }]
        : null;
    },
  ],
  [
    'the seventh day',
    'maximum-consecutive-days',
    (duty, problem, all) => {
      const own = all.filter(({ personId }) => personId === duty.personId).map(({ on }) => on);
      const free = problem.days.filter(({ on }) => !own.includes(on));
      return free.length === 1 ? [duty, movedTo(duty, free[0]!.on)] : null;
    },
  ],
];

/** The same civil times on another day; nothing here looks at the clock of the change. */
function movedTo(duty: Assignment, on: string): Assignment {
  const minutes = (Date.parse(on) - Date.parse(duty.on)) / 60_000;
  const breakStartAtMinute = duty.breakStartAtMinute === null ? null : duty.breakStartAtMinute + minutes;
  return {
    ...duty,
    on,
    startAtMinute: duty.startAtMinute + minutes,
    endAtMinute: duty.endAtMinute + minutes,
    breakStartAtMinute,
  };
}

describe('one assignment of a good roster changed is noticed', () => {
  const solver = openSolver();
  const rosters: { problem: RosterProblem; assignments: readonly Assignment[] }[] = [];
  jest.setTimeout(120_000);

  beforeAll(async () => {
    for (const sketch of fc.sample(randomSketch(), { seed: 20_261_130, numRuns: 12 })) {
      const problem = problemOf(sketch);
      const { assignments, status } = await planRoster(problem, solver(), TEST_LIMITS);
      expect(status).toBe('optimal');
      rosters.push({ problem, assignments });
    }
  });

  it.each(MUTATIONS)('%s', (_words, rule, mutation) => {
    let mutationCount = 0;
    for (const { problem, assignments } of rosters)
      for (const duty of assignments) {
        const changed = mutation(duty, problem, assignments);
        if (!changed) continue;
        mutationCount++;
        const { findings } = checkRoster(problem, [...assignments.filter((one) => one !== duty), ...changed]);
        const noticed = findings.filter((finding) => finding.rule === rule && finding.people.includes(duty.personId));
        expect(noticed).toHaveLength(1);
        expect(noticed[0]).toMatchObject({ level: 'law' });
      }
    expect(mutationCount).toBeGreaterThan(0);
  });
});

import { doors, SEGRATE_TIMETABLES, turn } from '../../../../test/support/planner/segrate-timetables';
import { solveRelaxation } from '../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { coverByShifts } from '../shift-cover/cover-by-shifts';
import type { WeekdayWindow } from '../timetable/timetable';
import { differencesOf } from './compare-variants';
import { coverTasksOf } from './cover-tasks';
import { siteStudy } from './study-site-result';
import type { StudyNeed, StudySite } from './study-site';

const VISITS = { visitsPerHour: 24, serviceMinutes: 10 };

/** Half hours of open doors, all with as many desks. */
function desks(openings: readonly WeekdayWindow[], targetCount: number): StudyNeed[] {
  return openings.flatMap(({ weekday, fromMinuteOfDay, toMinuteOfDay }) => {
    const needs: StudyNeed[] = [];
    for (let start = fromMinuteOfDay; start < toMinuteOfDay; start += 30) {
      const window = { startMinuteOfDay: start, endMinuteOfDay: Math.min(start + 30, toMinuteOfDay) };
      needs.push({ weekday, activityId: 'desk', ...window, floorCount: 2, targetCount, arrivals: VISITS });
    }
    return needs;
  });
}

function site(name: 't1' | 't2' | 't3', deskCount = 6, changes: Partial<StudySite> = {}): StudySite {
  const { openings, shifts } = SEGRATE_TIMETABLES[name];
  return {
    ...{ siteId: 'sac', openings, stated: [], needs: desks(openings, deskCount), rotatingPeopleCount: 16 },
    shifts: shifts.map((shift) => ({ ...shift, breakStartMinutesOfDay: [] })),
    staff: { peopleCount: 16, weeklyMinutes: 16 * 2160 },
    ...changes,
  };
}

function study(asked: StudySite, shrinkage = 0.2) {
  const tasks = coverTasksOf(asked);
  const covers = tasks.map((one) => ({ ...one, cover: coverByShifts(one.task, solveRelaxation) }));
  return siteStudy(asked, tasks, covers, shrinkage);
}

describe('siteStudy', () => {
  it.each([
    ['t1', 'disputed'],
    ['t2', 'staggered'],
    ['t3', 'turno'],
  ] as const)('%s is open exactly 50 hours, and %s', (name, result) => {
    const { openMinutes, turno, missingCount, isProved, assumedCount } = study(site(name));
    expect({ openMinutes, result: turno.result }).toEqual({ openMinutes: 3000, result });
    expect({ missingCount, isProved, assumedCount }).toEqual({ missingCount: 0, isProved: true, assumedCount: 0 });
  });

  it('needs two squads of the desks, and with a fifth of the time away a quarter more', () => {
    // Six desks, mornings and afternoons on six days: 12 people of 36 hours; 2 x 6 / 0.8 = 15.
    expect(study(site('t3')).people).toEqual({
      ...{ dutyCount: 72, busiestDayCount: 12, atWorkCount: 12, neededCount: 15, staffCount: 16 },
    });
    expect(study(site('t3'), 0).people.neededCount).toBe(12);
    // One turn on Saturday: 11 squads' days of 12 people each, six of the seventh.
    expect(study(site('t1')).people).toMatchObject({ dutyCount: 66, atWorkCount: 12 });
  });

  it('counts the minutes of set-up, closing and overlap of T3 to the minute', () => {
    // Six people 45 minutes before 8.30, six 55 minutes after 16.50; six more than the desks from 11.45 to 13.45.
    expect(study(site('t3')).worked).toEqual({
      paidMinutes: 72 * 360,
      deskMinutes: 6 * 3000,
      setUpMinutes: 6 * 6 * 45,
      closingMinutes: 6 * 6 * 55,
      overlapMinutes: 6 * 6 * 120,
      otherMinutes: 0,
    });
  });

  it('shares out every paid minute, breaks taken off', () => {
    const full = turn('F', [1, 2], '8.00-16.00', { breakMinutes: 30, isTurno: false });
    const openings = doors([1, 2], '8.30-15.30');
    const asked = site('t3', 2, {
      ...{ openings, needs: desks(openings, 2) },
      shifts: [{ ...full, breakStartMinutesOfDay: [720, 750, 780] }],
    });
    const { worked, costs, people } = study(asked);
    const { paidMinutes, ...parts } = worked;
    expect(Object.values(parts).reduce((sum, minutes) => sum + minutes, 0)).toBe(paidMinutes);
    expect(paidMinutes).toBe(people.dutyCount * 450);
    expect(worked.deskMinutes).toBe(2 * 2 * 420);
    // A third person relieves the breaks; each duty has a break of half an hour and a voucher.
    expect(people.busiestDayCount).toBe(3);
    expect(costs).toMatchObject({ mealVoucherCount: 6, allowance: [] });
  });

  it('gives the allowance on the turns of people, and none for staggered hours', () => {
    expect(study(site('t3')).costs.allowance).toEqual([{ percent: 10, weeklyMinutes: 72 * 360 }]);
    expect(study(site('t2')).costs.allowance).toEqual([]);
  });

  it('tells hours beyond the staff, who are away a fifth of the time', () => {
    expect(study(site('t3')).costs.overtimeRiskMinutes).toBe(0);
    const few = { staff: { peopleCount: 10, weeklyMinutes: 10 * 2160 } };
    expect(study(site('t3', 6, few)).costs.overtimeRiskMinutes).toBe(72 * 360 - 0.8 * 21_600);
  });

  it('predicts the wait with the people there: short at lunch, longer with fewer desks', () => {
    const { halfHours, meanWaitMinutes } = study(site('t3'));
    const wait = (minute: number) => halfHours.find((piece) => piece.startMinuteOfDay === minute)!.waitMinutes!;
    expect(wait(510)).toBeCloseTo(1.42, 2);
    expect(wait(720)).toBeLessThan(0.01);
    expect(meanWaitMinutes).toBeLessThan(1.42);
    expect(study(site('t3', 5)).meanWaitMinutes!).toBeGreaterThan(meanWaitMinutes!);
  });

  it('says who is missing while doors are open and no shift runs', () => {
    const openings = doors([1], '8.30-18.30');
    const { missingCount } = study(site('t3', 2, { openings, needs: desks(openings, 2) }));
    // From 17.45 on: the half hour from 17.30 is not covered whole.
    expect(missingCount).toBe(2 * 2);
  });
});

describe('differencesOf', () => {
  it('is nothing between a timetable and itself', () => {
    const [difference] = differencesOf([study(site('t3'))], [study(site('t3'))]);
    const { siteId, turno, desks: pieces, ...figures } = difference!;
    expect({ siteId, turno, pieces }).toEqual({ siteId: 'sac', turno: ['turno', 'turno'], pieces: [] });
    expect(new Set(Object.values(figures))).toEqual(new Set([0]));
  });

  it('is each figure less the first one', () => {
    const [difference] = differencesOf([study(site('t1'))], [study(site('t3', 7))]);
    expect(difference).toMatchObject({
      ...{ openMinutes: 0, turno: ['disputed', 'turno'], paidMinutes: (84 - 66) * 360 },
    });
    expect(difference!.desks).toContainEqual({
      ...{ weekday: 6, startMinuteOfDay: 510, endMinuteOfDay: 540, first: 6, second: 7 },
    });
    expect(difference!.desks).toContainEqual(
      expect.objectContaining({ weekday: 6, startMinuteOfDay: 990, first: 0, second: 7 }),
    );
    expect(differencesOf([], [study(site('t1'))])).toEqual([]);
  });
});

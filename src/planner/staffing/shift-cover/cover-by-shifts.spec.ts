import { bruteForceCover } from '../../../../test/support/staffing/brute-force-cover';
import { OFFICE, randomCoverTask, TINY } from '../../../../test/support/staffing/random-cover-task';
import { solveRelaxation } from '../../milp/solvers/javascript-lp-solver/solve-relaxation';
import { erlangC } from '../erlang-c';
import { coverByShifts } from './cover-by-shifts';
import { measureCover, presentIn } from './measure-cover';
import type { CoverNeed, CoverShift, ShiftCoverTask } from './shift-cover-task';

const cover = (task: ShiftCoverTask) => coverByShifts(task, solveRelaxation);
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

/** Half hours from one hour to another that all ask for the same. */
function needs(from: number, to: number, targetCount: number, floorCount = 0, activityId = 'desk'): CoverNeed[] {
  return Array.from({ length: 2 * (to - from) }, (_, index) => ({
    ...{ activityId, floorCount, targetCount },
    startMinuteOfDay: from * 60 + index * 30,
    endMinuteOfDay: from * 60 + index * 30 + 30,
  }));
}

function shift(from: number, to: number, breakHours: readonly number[] = []): CoverShift {
  return {
    ...{ id: `${from}-${to}`, startMinuteOfDay: from * 60, endMinuteOfDay: to * 60 },
    breakMinutes: breakHours.length > 0 ? 30 : 0,
    breakStartMinutesOfDay: breakHours.map((hour) => hour * 60),
  };
}

function office(overrides: Partial<ShiftCoverTask>): ShiftCoverTask {
  return {
    needs: needs(8, 14, 3, 1),
    shifts: [shift(8, 14)],
    groups: [{ count: 20, shiftIds: [], activityIds: [] }],
    ...{ minimum: null, maximums: [] },
    ...overrides,
  };
}

describe('coverByShifts', () => {
  it('calls in as many people as are wanted and no more', () => {
    expect(cover(office({}))).toMatchObject({
      status: 'optimal',
      starts: [{ shiftId: '8-14', activityId: 'desk', count: 3 }],
      ...{ peopleCount: 3, reason: 'demand', gap: 0, belowTargetCount: 0 },
    });
  });

  it('relieves the breaks: somebody more is called in where everybody would be away at once', () => {
    const oneBreak = cover(office({ needs: needs(8, 15, 2), shifts: [shift(8, 15, [11, 11.5])] }));
    expect(oneBreak.peopleCount).toBe(4);
    const shared = cover(office({ needs: needs(8, 15, 2), shifts: [shift(8, 15, [11, 11.5, 12])] }));
    expect(shared.peopleCount).toBe(3);
    expect(shared.breaks.reduce((sum, { count }) => sum + count, 0)).toBe(shared.peopleCount);
    const noon = [...needs(8, 11, 3), ...needs(11, 12, 2), ...needs(12, 15, 3)];
    expect(cover(office({ needs: noon, shifts: [shift(8, 15, [11, 11.5])] })).peopleCount).toBe(4);
  });

  it('uses two shifts where one does not last, and one where it does', () => {
    const shifts = [shift(8, 14), shift(12, 18), shift(8, 13)];
    const both = cover(office({ needs: needs(8, 18, 2), shifts }));
    expect(both.starts.map(({ shiftId, count }) => [shiftId, count])).toEqual([
      ['8-14', 2],
      ['12-18', 2],
    ]);
    const alike = [shift(8, 14), { ...shift(8, 14), id: 'also' }];
    expect(cover(office({ shifts: alike })).starts).toHaveLength(1);
  });

  it.each([
    ['the demand', {}, 'demand', 3],
    ['the floor, where no more is wanted', { needs: needs(8, 14, 2, 2) }, 'floor', 2],
    ['the places', { maximums: [{ count: 2, reason: 'cap' }] }, 'cap', 2],
    ['the staff', { groups: [{ count: 2, shiftIds: [], activityIds: [] }] }, 'staff', 2],
    ['the staff qualified', { groups: [{ count: 9, shiftIds: [], activityIds: ['other'] }] }, 'staff', 0],
    ['the ramp', { minimum: { count: 7, reason: 'ramp' } }, 'ramp', 7],
    ['a lower bound that asks for no more than is needed', { minimum: { count: 3, reason: 'ramp' } }, 'demand', 3],
    [
      'a lower bound beyond the places',
      { minimum: { count: 9, reason: 'ramp' }, maximums: [{ count: 5, reason: 'cap' }] },
      'cap',
      5,
    ],
    [
      'the phase',
      {
        maximums: [
          { count: 4, reason: 'cap' },
          { count: 1, reason: 'phase-bound' },
        ],
      },
      'phase-bound',
      1,
    ],
    ['no need, no people', { needs: [] }, 'demand', 0],
    ['hours no shift reaches change nothing', { needs: [...needs(8, 14, 3), ...needs(15, 16, 9)] }, 'demand', 3],
  ] as const)('gives the reason: %s', (_, overrides, reason, peopleCount) => {
    expect(cover(office(overrides as Partial<ShiftCoverTask>))).toMatchObject({ reason, peopleCount });
  });

  it('puts people on no need in particular where a lower bound asks for more', () => {
    const { starts } = cover(office({ needs: [], minimum: { count: 2, reason: 'phase-bound' } }));
    expect(starts).toEqual([{ group: 0, shiftId: '8-14', activityId: null, count: 2 }]);
  });

  it('holds the floor of one activity before the target of another', () => {
    const asked = [...needs(8, 14, 5, 0, 'desk'), ...needs(8, 14, 1, 1, 'births')];
    const { starts } = cover(office({ needs: asked, maximums: [{ count: 3, reason: 'cap' }] }));
    expect(starts.find(({ activityId }) => activityId === 'births')?.count).toBe(1);
  });

  it('prices the wait desk by desk: beyond the target somebody comes while visitors save a working day together', () => {
    const arrivals = { visitsPerHour: 24, serviceMinutes: 10 };
    const visited = needs(8, 14, 0).map((need) => ({ ...need, arrivals }));
    const { peopleCount, waitMinutes } = cover(office({ needs: visited }));
    const waitWith = (desks: number): number => 6 * 24 * erlangC({ ...arrivals, desks }).averageWaitMinutes!;
    expect(waitMinutes).toBeCloseTo(waitWith(peopleCount), 6);
    expect(waitWith(peopleCount - 1) - waitWith(peopleCount)).toBeGreaterThan(400);
    expect(waitWith(peopleCount) - waitWith(peopleCount + 1)).toBeLessThan(400);
  });

  it.each(SEEDS)('finds what trying everything finds (seed %d)', (seed) => {
    const task = randomCoverTask(seed, { ...TINY, mostActivities: 1, mostShifts: 2, mostPeople: 3 });
    const { points, status } = cover(task);
    expect({ points, status }).toEqual({ points: bruteForceCover(task), status: 'optimal' });
  });

  it.each(SEEDS)('respects every bound, and its figures follow from the plan alone (seed %d)', (seed) => {
    const task = randomCoverTask(seed, OFFICE);
    const answer = cover(task);
    const countOf = (own: (start: (typeof answer.starts)[number]) => boolean): number =>
      answer.starts.filter(own).reduce((sum, { count }) => sum + count, 0);
    for (const [group, { count, shiftIds, activityIds }] of task.groups.entries()) {
      expect(countOf((start) => start.group === group)).toBeLessThanOrEqual(count);
      for (const { shiftId, activityId } of answer.starts.filter((start) => start.group === group)) {
        if (shiftIds.length > 0) expect(shiftIds).toContain(shiftId);
        if (activityIds.length > 0 && activityId !== null) expect(activityIds).toContain(activityId);
      }
    }
    for (const { count } of task.maximums) expect(answer.peopleCount).toBeLessThanOrEqual(count);
    for (const need of task.needs) expect(presentIn(task, answer, need)).toBeGreaterThanOrEqual(0);
    expect(measureCover(task, answer)).toMatchObject({ points: answer.points, peopleCount: answer.peopleCount });
    expect(answer.relaxationBound!).toBeLessThanOrEqual(answer.bound);
    expect(answer.bound).toBeLessThanOrEqual(answer.points);
    expect(cover(task)).toEqual(answer);
  });

  it.each(SEEDS.slice(0, 20))('never does worse with more people, nor better with fewer places (seed %d)', (seed) => {
    const task = randomCoverTask(seed, { ...OFFICE, mostActivities: 2, mostShifts: 3 });
    const { points, bound } = cover(task);
    const more = { ...task, groups: task.groups.map((group) => ({ ...group, count: group.count + 2 })) };
    expect(cover(more).bound).toBeLessThanOrEqual(points);
    const fewer = { ...task, maximums: [...task.maximums, { count: 3, reason: 'cap' as const }] };
    expect(cover(fewer).points).toBeGreaterThanOrEqual(bound);
  });

  it('answers without a linear program as well, and says that nothing is proved', () => {
    const task = randomCoverTask(3, OFFICE);
    const greedy = coverByShifts(task, () => () => ({ status: 'error' }), { nodeLimit: 5 });
    expect(greedy.points).toBeGreaterThanOrEqual(cover(task).points);
    expect(greedy).toMatchObject({ status: 'feasible', relaxationBound: null });
  });
});

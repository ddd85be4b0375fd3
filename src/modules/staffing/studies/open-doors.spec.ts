import type { StudyNeed } from '../../../planner/staffing/study/study-site';
import { withOpenDoors } from './open-doors';

const OPEN = { weekday: 1, fromMinuteOfDay: 510, toMinuteOfDay: 930 } as const;
const NEEDS = { publicIds: new Set(['desk']), minOpenDesks: 2 };
const need = (activityId: string, startMinuteOfDay: number, endMinuteOfDay: number): StudyNeed => ({
  ...{ weekday: 1, activityId, startMinuteOfDay, endMinuteOfDay, floorCount: 1, targetCount: 3 },
});
const timesOf = (needs: readonly StudyNeed[]) =>
  needs.map(({ startMinuteOfDay, endMinuteOfDay, isAssumed = false }) => [startMinuteOfDay, endMinuteOfDay, isAssumed]);

describe('withOpenDoors', () => {
  it('cuts work for the public at the doors, and leaves other work alone', () => {
    const found = withOpenDoors([need('desk', 480, 930), need('births', 480, 960)], [OPEN], NEEDS);
    expect(timesOf(found)).toEqual([
      [510, 930, false],
      [480, 960, false],
    ]);
  });

  it('assumes the fewest desks of an open door where nothing is stated, by half hours', () => {
    const found = withOpenDoors([need('desk', 510, 845)], [OPEN], NEEDS);
    expect(timesOf(found)).toEqual([
      [510, 845, false],
      [845, 870, true],
      [870, 900, true],
      [900, 930, true],
    ]);
    expect(found.at(-1)).toMatchObject({ activityId: 'desk', floorCount: 2, targetCount: 2 });
  });

  it('knows the doors of each weekday, and of a site without any needs', () => {
    expect(withOpenDoors([], [{ ...OPEN, toMinuteOfDay: 570 }], NEEDS)).toHaveLength(2);
    const tuesday = { ...need('desk', 510, 540), weekday: 2 as const };
    expect(timesOf(withOpenDoors([tuesday], [{ ...OPEN, toMinuteOfDay: 540 }], NEEDS))).toEqual([[510, 540, true]]);
  });

  it('leaves a site without doors as it is', () => {
    expect(withOpenDoors([need('desk', 300, 400)], [], NEEDS)).toEqual([need('desk', 300, 400)]);
  });
});

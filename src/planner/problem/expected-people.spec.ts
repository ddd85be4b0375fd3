import { expectedPeople } from './expected-people';

const all = (targetCount: number) => ({ targetCount });
const doing = (activityId: string, targetCount: number) => ({ activityId, targetCount });
const on = (dutyId: string, targetCount: number, activityId: string | null = null) => ({
  ...{ dutyId, activityId, targetCount },
});

describe('expectedPeople', () => {
  it.each([
    ['nobody without contingents', [], 0],
    ['everybody of one for everybody, its parts among them', [all(5), doing('desk', 3), on('morning', 2)], 5],
    ['the activities together', [doing('desk', 3), doing('archive', 1)], 4],
    ['the shifts together', [on('morning', 3), on('afternoon', 2)], 5],
    ['activities and shifts are the same people', [doing('desk', 6), on('morning', 3), on('afternoon', 2)], 6],
    ['activities within a shift', [on('morning', 2, 'desk'), on('morning', 1, 'archive')], 3],
  ])('%s', (_, contingents, people) => {
    expect(expectedPeople(contingents)).toBe(people);
  });
});

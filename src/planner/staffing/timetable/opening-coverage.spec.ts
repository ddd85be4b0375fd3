import { doors, SEGRATE_TIMETABLES, turn, type Timetable } from '../../../../test/support/planner/segrate-timetables';
import { openingCoverage, USUAL_OPENING_NEEDS, type OpeningNeeds } from './opening-coverage';
import type { DeskFloor } from './timetable';

const { t1, t2, t3 } = SEGRATE_TIMETABLES;
const FIFTY_HOURS: OpeningNeeds = { ...USUAL_OPENING_NEEDS, weeklyMinutes: 3000 };

/** Two desks in every open minute. */
function judge({ openings, shifts }: Timetable, needs: OpeningNeeds = FIFTY_HOURS, floors?: readonly DeskFloor[]) {
  const twoDesks = openings.map((opening) => ({ ...opening, floorCount: 2 }));
  return openingCoverage({ openings, shifts, floors: floors ?? twoDesks }, needs);
}

describe('openingCoverage', () => {
  it.each([
    ['T1', t1],
    ['T2', t2],
    ['T3', t3],
  ])('%s is open 50 hours and carried by its shifts', (_, timetable) => {
    expect(judge(timetable)).toEqual({ weeklyMinutes: 3000, weeklyDifference: 0, findings: [] });
  });

  // Set-up and closing of the three timetables, in minutes: one more is missed on the days that have just that.
  it.each([
    ['T1', t1, 'set-up', 30, [1, 2, 3, 4, 5, 6]],
    ['T1', t1, 'closing', 30, [1, 2, 3, 4, 5, 6]],
    ['T2', t2, 'set-up', 30, [1, 2, 3, 4, 5]],
    ['T2', t2, 'closing', 30, [1, 2, 3, 4, 5]],
    ['T2', t2, 'set-up', 45, [6]],
    ['T2', t2, 'closing', 45, [6]],
    ['T3', t3, 'set-up', 45, [1, 2, 3, 4, 5, 6]],
    ['T3', t3, 'closing', 55, [1, 2, 3, 4, 5, 6]],
  ] as const)('%s has a %s of exactly %s %d minutes', (_, timetable, kind, minutes, days) => {
    const wanting = (more: number) =>
      judge(timetable, {
        ...FIFTY_HOURS,
        ...(kind === 'set-up' ? { setUpMinutes: minutes + more } : { closingMinutes: minutes + more }),
      })
        .findings.filter((finding) => finding.kind === kind && finding.found === minutes)
        .map(({ weekday }) => weekday);
    expect(wanting(0)).toEqual([]);
    expect(wanting(1)).toEqual(days);
  });

  it('says how far the week is from the hours asked for', () => {
    const shorter = { ...t3, openings: t3.openings.slice(1) };
    expect(judge(shorter)).toMatchObject({ weeklyMinutes: 2500, weeklyDifference: -500 });
    expect(judge({ ...t3, openings: [...t3.openings, ...doors([7], '9.00-9.01')] }).weeklyDifference).toBe(1);
    expect(judge(shorter, USUAL_OPENING_NEEDS).weeklyDifference).toBe(0);
  });

  it.each([
    [
      'a minute between two shifts',
      ['8.00-12.00', '12.01-18.00'],
      [{ kind: 'no-shift', from: 720, to: 721, found: 0 }],
    ],
    ['shifts that touch', ['8.00-12.00', '12.00-18.00'], []],
    ['doors open before anybody is there', ['8.31-18.00'], [{ kind: 'no-shift', from: 510, to: 511, found: 0 }]],
    ['one minute short of closing', ['8.00-17.59'], [{ kind: 'closing', from: 1050, to: 1080, found: 29, wanted: 30 }]],
    ['no shift at all', [], [{ kind: 'no-shift', from: 510, to: 1050, found: 0 }]],
  ])('%s', (_, hours, findings) => {
    const shifts = hours.map((window) => turn('M', [1], window));
    expect(judge({ openings: doors([1], '8.30-17.30'), shifts }).findings).toMatchObject(findings);
    expect(judge({ openings: doors([1], '8.30-17.30'), shifts }).findings).toHaveLength(findings.length);
  });

  it('lets a shift of the evening before hold the doors after midnight', () => {
    const night = { openings: doors([3], '0.30-5.30'), shifts: [turn('P', [2], '22.00-30.00')] };
    expect(judge(night).findings).toEqual([]);
    expect(judge({ ...night, shifts: [turn('P', [3], '22.00-30.00')] }).findings).toHaveLength(1);
  });

  it('counts the desks asked for in each open minute, over all activities', () => {
    const monday = { openings: doors([1], '8.30-17.30'), shifts: [turn('M', [1], '8.00-18.00')] };
    const floor = (hours: string, floorCount: number) => doors([1], hours).map((window) => ({ ...window, floorCount }));
    const floors = [...floor('8.30-17.30', 1), ...floor('8.30-12.00', 1), ...floor('13.00-17.30', 1)];
    const lunch = { kind: 'few-desks', weekday: 1, from: 720, to: 780, found: 1, wanted: 2 };
    expect(judge(monday, USUAL_OPENING_NEEDS, floors).findings).toEqual([lunch]);
    expect(judge(monday, { ...USUAL_OPENING_NEEDS, minOpenDesks: 1 }, floors).findings).toEqual([]);
  });
});

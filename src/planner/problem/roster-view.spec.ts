import { rosterOf } from '../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { RosterView, runLengths } from './roster-view';

const roster = [...duties('Tue 07-13', 'Mon 14-20', 'Mon+1 07-13'), ...dutiesOf('bianchi', 'Mon 07-13')];
const { problem, assignments } = rosterOf(roster, { history: duties('Sun-1 07-13', 'Sat-1 07-13', 'Mon 00-01') });
const view = new RosterView(problem, assignments);

describe('RosterView', () => {
  it('orders by date and person, however the roster came', () => {
    expect(view.assignments.map(({ on, personId }) => `${on} ${personId}`)).toEqual([
      '2026-11-30 bianchi',
      '2026-11-30 rossi',
      '2026-12-01 rossi',
      '2026-12-07 rossi',
    ]);
  });

  it('reads by person, date and week', () => {
    expect(view.of('rossi')).toHaveLength(3);
    expect(view.of('nobody')).toEqual([]);
    expect(view.on('2026-11-30')).toHaveLength(2);
    expect(view.ofWeek(0)).toHaveLength(3);
    expect(view.ofWeek(1)).toHaveLength(1);
  });

  it('reads a date by place and by unit', () => {
    const [first, second] = view.on('2026-11-30');
    const elsewhere = { ...second!, siteId: 'elsewhere' };
    const apart = new RosterView(problem, [first!, elsewhere]);
    expect(apart.at('2026-11-30', first!.siteId)).toEqual([first]);
    expect(apart.at('2026-11-30', 'elsewhere')).toEqual([elsewhere]);
    expect(apart.at('2026-11-30', null)).toHaveLength(2);
    expect(apart.at('2026-12-01', 'elsewhere')).toEqual([]);
    expect(apart.ofUnit(problem.people[0]!.unitId, '2026-11-30')).toHaveLength(2);
    expect(apart.ofUnit('another', '2026-11-30')).toEqual([]);
  });

  it('puts what came before in front, and only that', () => {
    expect(view.timelineOf('rossi').map(({ on }) => on)).toEqual([
      '2026-11-28',
      '2026-11-29',
      '2026-11-30',
      '2026-12-01',
      '2026-12-07',
    ]);
  });

  it('pairs duties that follow each other, the second in the plan', () => {
    const rossi = problem.people.find(({ id }) => id === 'rossi')!;
    const pairs = view.consecutiveDuties(rossi).map(([first, next]) => [first.on, next.on]);
    expect(pairs).toEqual([
      ['2026-11-29', '2026-11-30'],
      ['2026-11-30', '2026-12-01'],
      ['2026-12-01', '2026-12-07'],
    ]);
  });
});

describe('runLengths', () => {
  it('counts days in a row, over the end of a month, each date once', () => {
    const runs = runLengths(['2026-12-01', '2026-11-30', '2026-12-01', '2026-12-03']);
    expect(runs.map(({ length }) => length)).toEqual([1, 2, 1]);
  });
});

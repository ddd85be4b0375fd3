import { assignmentOf, dutiesOf, type DutySketch } from '../../../test/support/planner/duty-sketch';
import { inWords, openSolver, TEST_LIMITS } from '../../../test/support/planner/plan-sketch';
import { problemOf, USUAL_MONDAY } from '../../../test/support/planner/problem-of';
import type { ProblemSketch } from '../../../test/support/planner/problem-sketch';
import { dateOf } from '../../../test/support/planner/civil-instants';
import { checkRoster } from '../check-roster';
import { withAbsences } from '../problem/with-absences';
import type { Repair, RepairOptions } from './repair-proposal';
import { repairRoster } from './repair-roster';

const days = (id: string, count: number) => ({ id, weeklyMinutes: 360 * count, daysPerWeek: count });
const templates = { '07-13': {}, '14-20': {} };

describe('repairRoster', () => {
  const solver = openSolver();

  async function repaired(
    sketch: ProblemSketch,
    roster: readonly DutySketch[],
    absent = 'Mon',
    options: Partial<RepairOptions> = {},
  ): Promise<Repair> {
    const problem = problemOf({ templates, ...sketch });
    const assignments = roster.map((duty) => assignmentOf(duty, USUAL_MONDAY));
    const absences = absent.split(' ').map((day) => ({ personId: 'rossi', on: dateOf(day, USUAL_MONDAY) }));
    const repair = await repairRoster(problem, assignments, absences, solver(), TEST_LIMITS, {
      ...{ proposalCount: 3, leastDisturbance: false },
      ...options,
    });
    // Whatever was asked: nobody absent works, and the law holds as far as it did.
    for (const proposal of repair.proposals) {
      expect(proposal.besideLeftOpen.lawRaised).toEqual([]);
      const { findings } = checkRoster(withAbsences(problem, assignments, absences), proposal.assignments);
      expect(findings.filter(({ rule }) => rule === 'availability')).toEqual([]);
    }
    return repair;
  }

  const said = ({ proposals }: Repair): string[] =>
    proposals.map(({ kind, changes }) =>
      [kind, ...changes.flatMap(({ before, after }) => [...inWords(before), '->', ...inWords(after)])].join(' '),
    );

  it('calls one colleague where the floor is at stake, and offers another one', async () => {
    const repair = await repaired(
      {
        people: [days('rossi', 1), days('bianchi', 1), days('verdi', 1)],
        demand: [{ days: 'Mon', hours: '08-09', target: 1, floor: 1 }],
        wishes: [{ person: 'bianchi', days: 'Mon', kind: 'off' }],
      },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13'), ...dutiesOf('verdi', 'Wed 07-13')],
    );
    expect(said(repair)).toEqual([
      'fewest-people -> Mon verdi 07-13 Wed verdi 07-13 ->',
      'other-people -> Mon bianchi 07-13 Tue bianchi 07-13 ->',
    ]);
    expect(repair.leftOpen.costs).toMatchObject([{ level: 'cover-floor', points: 200 }, { level: 'stability' }]);
    expect(repair.proposals[0]!.besidePublished.costs.filter(({ level }) => level !== 'stability')).toEqual([]);
  });

  it('calls nobody for the number wanted alone, and shows what one more person would restore', async () => {
    const repair = await repaired(
      {
        people: [days('rossi', 1), days('bianchi', 1)],
        demand: [{ days: 'Mon', hours: '08-09', target: 1 }],
      },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13')],
    );
    expect(said(repair)).toEqual(['nobody', 'restored-service -> Mon bianchi 07-13 Tue bianchi 07-13 ->']);
  });

  it('disturbs one person rather than two, even where two would score better', async () => {
    // Verdi can do it alone against a wish; bianchi and neri would have to change places.
    const repair = await repaired(
      {
        activities: [{ id: 'desk' }, { id: 'births', qualificationIds: ['births'] }],
        people: [
          { ...days('rossi', 1), qualificationIds: ['births'] },
          { ...days('bianchi', 1), qualificationIds: ['births'] },
          days('neri', 1),
          { ...days('verdi', 1), qualificationIds: ['births'] },
        ],
        demand: [
          { days: 'Mon', hours: '08-09', target: 1, floor: 1 },
          { days: 'Mon', hours: '08-09', target: 1, floor: 1, activity: 'births' },
        ],
        wishes: [{ person: 'verdi', days: 'Mon', kind: 'off', importance: 'high' }],
      },
      [
        ...dutiesOf('rossi', 'Mon 07-13 doing births'),
        ...dutiesOf('bianchi', 'Mon 07-13'),
        ...dutiesOf('neri', 'Tue 07-13'),
        ...dutiesOf('verdi', 'Wed 07-13'),
      ],
    );
    expect(repair.proposals[0]).toMatchObject({ kind: 'fewest-people', disturbed: ['verdi'] });
    expect(repair.proposals[1]).toMatchObject({ kind: 'other-people', disturbed: ['bianchi', 'neri'] });
  });

  it('restores what was there, not what was missing before', async () => {
    const repair = await repaired(
      {
        people: [days('rossi', 1), days('bianchi', 1), days('verdi', 1)],
        demand: [{ days: 'Mon', hours: '08-09', target: 2, floor: 2 }],
      },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13'), ...dutiesOf('verdi', 'Wed 07-13')],
    );
    expect(repair.proposals[0]!.disturbed).toHaveLength(1);
  });

  it('keeps an approved contingent as well', async () => {
    const repair = await repaired(
      { people: [days('rossi', 1), days('bianchi', 1)], contingents: [{ days: 'Mon', min: 1 }] },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13')],
    );
    expect(said(repair)).toEqual(['fewest-people -> Mon bianchi 07-13 Tue bianchi 07-13 ->']);
  });

  it('puts leaving everybody in peace first where that is wanted', async () => {
    const sketch = {
      people: [days('rossi', 1), days('bianchi', 1)],
      demand: [{ days: 'Mon', hours: '08-09', target: 1, floor: 1 }],
    };
    const roster = [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13')];
    expect(
      said(await repaired(sketch, roster, 'Mon', { leastDisturbance: true })).map((one) => one.split(' ')[0]),
    ).toEqual(['nobody', 'fewest-people']);
    expect(said(await repaired(sketch, roster, 'Mon', { leastDisturbance: true, proposalCount: 1 }))).toEqual([
      'nobody',
    ]);
  });

  it('leaves alone whose week breaks the law already, and says so', async () => {
    const repair = await repaired(
      {
        people: [days('rossi', 1), days('bianchi', 1)],
        demand: [{ days: 'Mon', hours: '08-09', target: 1, floor: 1 }],
      },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 14-20', 'Wed 07-13')],
    );
    expect(repair.unlawfulBefore.map(({ people }) => people)).toContainEqual(['bianchi']);
    expect(said(repair)).toEqual(['nobody']);
  });

  it('keeps what somebody fixed, and the breaks of those who are not disturbed', async () => {
    const repair = await repaired(
      {
        templates: { '08-16': { breakMinutes: 60, breakStarts: ['11:00', '12:00', '13:00'] } },
        people: ['rossi', 'bianchi', 'verdi', 'neri'].map((id) => ({ id, weeklyMinutes: 420, daysPerWeek: 1 })),
        demand: [{ days: 'Mon', hours: '11-14', target: 2, floor: 1 }],
        pinned: dutiesOf('neri', 'Tue 08-16'),
      },
      [
        ...dutiesOf('rossi', 'Mon 08-16 break 11:00+60'),
        ...dutiesOf('bianchi', 'Mon 08-16 break 13:00+60'),
        ...dutiesOf('verdi', 'Wed 08-16 break 12:00+60'),
        ...dutiesOf('neri', 'Tue 08-16 break 12:00+60'),
      ],
    );
    const [first] = repair.proposals;
    expect(first!.disturbed).toEqual(['verdi']);
    const breaks = first!.assignments.filter(({ on }) => on === USUAL_MONDAY).map((duty) => duty.breakStartAtMinute);
    const [bianchi, verdi] = breaks as [number, number];
    expect(bianchi).toBe(
      assignmentOf(dutiesOf('bianchi', 'Mon 08-16 break 13:00+60')[0]!, USUAL_MONDAY).breakStartAtMinute,
    );
    // Never both away at once: the desk stays open.
    expect(verdi).not.toBe(bianchi);
  });

  it('mends week after week, and touches no week without a gap', async () => {
    const repair = await repaired(
      {
        weeks: 3,
        people: [days('rossi', 1), days('bianchi', 1)],
        demand: [{ days: 'Mon Mon+1 Mon+2', hours: '08-09', target: 1, floor: 1 }],
      },
      [
        ...dutiesOf('rossi', 'Mon 07-13', 'Mon+1 07-13', 'Mon+2 07-13'),
        ...dutiesOf('bianchi', 'Tue 07-13', 'Tue+1 07-13', 'Tue+2 07-13'),
      ],
      'Mon Mon+2',
    );
    expect(repair.proposals[0]!.changes.map(({ on }) => on)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-14',
      '2026-12-15',
    ]);
  });

  it('has nothing to mend where the absent had no duty', async () => {
    const repair = await repaired(
      { people: [days('rossi', 1), days('bianchi', 1)] },
      [...dutiesOf('rossi', 'Mon 07-13'), ...dutiesOf('bianchi', 'Tue 07-13')],
      'Thu',
    );
    expect(repair.gaps).toEqual([]);
    expect(said(repair)).toEqual(['nobody']);
  });
});

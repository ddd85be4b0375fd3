import { rosterOf } from '../../../test/support/planner/describe-rule';
import { duties, dutiesOf } from '../../../test/support/planner/duty-sketch';
import { ledgerAfterWeek, openingLedger } from './ledger';

const office = {
  people: ['bianchi', 'rossi'].map((id) => ({ id, agreement: 'Mon-Sun' })),
  templates: { '07-13': { modes: ['on-site', 'agile'] as const } },
  contingents: [{ days: 'Mon Tue Sat', min: 1 }],
  ledger: [
    {
      personId: 'rossi',
      presenceDays: 5,
      presenceDueDays: 4,
      agileDays: 1,
      mornings: 2,
      afternoons: 3,
      saturdays: 1,
      saturdaysDue: 1,
    },
  ],
};
const roster = [
  ...duties('Mon 07-13', 'Tue 14-20', 'Sat 07-13', 'Wed 07-13 agile'),
  ...dutiesOf('bianchi', 'Mon+1 07-13'),
];

describe('the ledger', () => {
  const { problem, assignments } = rosterOf(roster, office);
  const before = openingLedger(problem);
  const after = ledgerAfterWeek(problem, 0, assignments, before, 0.5);

  it('opens with what is known, and with nothing for the others', () => {
    expect(before.get('rossi')).toMatchObject(problem.history.ledger[0]!);
    expect(before.get('bianchi')).toMatchObject({ presenceDays: 0, saturdaysDue: 0 });
  });

  it('adds what the week brought: places, halves of the day, Saturdays', () => {
    expect(after.get('rossi')).toMatchObject({
      presenceDays: 8,
      agileDays: 2,
      mornings: 5,
      afternoons: 4,
      saturdays: 2,
    });
  });

  it('adds the fair share to everybody who took part, also without a duty', () => {
    expect(after.get('rossi')).toMatchObject({ presenceDueDays: 4 + 1.5, saturdaysDue: 1.5 });
    expect(after.get('bianchi')).toMatchObject({
      presenceDays: 0,
      presenceDueDays: 1.5,
      saturdays: 0,
      saturdaysDue: 0.5,
    });
  });

  it('looks at its own week only', () => {
    expect(ledgerAfterWeek(problem, 1, assignments, before, 0.5).get('bianchi')).toMatchObject({
      presenceDays: 1,
      mornings: 1,
    });
  });

  it('owes nothing to who can only be on site: the share is what was worked', () => {
    const fixed = rosterOf(roster, { ...office, people: [{ id: 'rossi' }, { id: 'bianchi' }] });
    const entry = ledgerAfterWeek(fixed.problem, 0, fixed.assignments, openingLedger(fixed.problem), 0.5).get('rossi')!;
    expect(entry.presenceDueDays - 4).toBe(entry.presenceDays - 5);
  });

  it('gives absence neither credit nor debt of Saturdays', () => {
    const {
      people: [bianchi, rossi],
    } = { people: office.people };
    const away = rosterOf(roster, { ...office, people: [{ ...bianchi!, absent: 'Sat' }, rossi!] });
    const entries = ledgerAfterWeek(away.problem, 0, away.assignments, openingLedger(away.problem), 0.5);
    expect([entries.get('bianchi')!.saturdaysDue, entries.get('rossi')!.saturdaysDue]).toEqual([0, 2]);
  });
});

import fc from 'fast-check';
import { dutiesOf } from '../support/planner/duty-sketch';
import type { PersonSketch, ProblemSketch, TemplateSketch } from '../support/planner/problem-sketch';

/** An ordinary week, and the two weeks of 2026/27 in which the clock changes on Sunday. */
const MONDAYS = ['2026-11-30', '2026-10-19', '2027-03-22'] as const;

const MORNING = '07-13';
const AFTERNOON = '14:30-20:30';
const WHOLE_DAY = '08:00-15:42';

const TEMPLATES: Record<string, TemplateSketch> = {
  [MORNING]: { isTurno: true },
  // From here to the morning it is less than the daily rest.
  [AFTERNOON]: { isTurno: true },
  [WHOLE_DAY]: {
    days: 'Mon-Fri',
    modes: ['on-site', 'agile'],
    breakMinutes: 30,
    breakStarts: ['11:30', '12:00', '12:30', '13:00'],
  },
};

const CONTRACTS = {
  'six by six': { works: 'Mon-Sun', weeklyMinutes: 2160, daysPerWeek: 6, dutyIds: [MORNING, AFTERNOON] },
  'part time': { works: 'Mon-Sat', weeklyMinutes: 1080, daysPerWeek: 3, dutyIds: [MORNING, AFTERNOON] },
  'five days': { works: 'Mon-Fri', weeklyMinutes: 2160, daysPerWeek: 5, dutyIds: [WHOLE_DAY] },
} as const;

interface PersonChoice {
  readonly contract: keyof typeof CONTRACTS;
  readonly isAbsentTuesday: boolean;
  readonly hasAgreement: boolean;
  readonly squadId: 'a' | 'b' | null;
  readonly isDelegate: boolean;
  readonly sites: 1 | 2;
  readonly remotePriority: number;
  readonly workedLate: boolean;
  readonly presenceDays: number;
  readonly saturdays: number;
}

const personChoice = (): fc.Arbitrary<PersonChoice> =>
  fc.record({
    contract: fc.constantFrom(...(Object.keys(CONTRACTS) as (keyof typeof CONTRACTS)[])),
    isAbsentTuesday: fc.boolean(),
    hasAgreement: fc.boolean(),
    squadId: fc.constantFrom('a', 'b', null),
    isDelegate: fc.boolean(),
    sites: fc.constantFrom(1, 2),
    remotePriority: fc.constantFrom(0, 0.25, 1),
    workedLate: fc.boolean(),
    presenceDays: fc.integer({ min: 0, max: 4 }),
    saturdays: fc.integer({ min: 0, max: 2 }),
  });

/** Every such person has a lawful week: the credited minutes match the absence, and a squad member did not work late. */
function personOf(choice: PersonChoice, index: number, weeks: number): PersonSketch {
  const { isAbsentTuesday, hasAgreement, isDelegate, sites, remotePriority } = choice;
  const contract = CONTRACTS[choice.contract];
  return {
    id: `person-${index}`,
    ...contract,
    works: weeks === 1 ? contract.works : bothWeeks(contract.works),
    siteIds: sites === 2 ? ['larga', 'quarenghi'] : ['larga'],
    qualificationIds: isDelegate ? ['civil-status'] : [],
    remotePriority,
    squadId: choice.contract === 'six by six' ? choice.squadId : null,
    credited: Array.from({ length: weeks }, (_, week) =>
      isAbsentTuesday && week === 0 ? contract.weeklyMinutes / contract.daysPerWeek : 0,
    ),
    ...(isAbsentTuesday ? { absent: 'Tue' } : {}),
    ...(hasAgreement ? { agreement: weeks === 1 ? 'Mon-Sun' : bothWeeks('Mon-Sun') } : {}),
  };
}

const DAY_LIST = {
  'Mon-Fri': 'Mon Tue Wed Thu Fri',
  'Mon-Sat': 'Mon Tue Wed Thu Fri Sat',
  'Mon-Sun': 'Mon Tue Wed Thu Fri Sat Sun',
};

const bothWeeks = (days: keyof typeof DAY_LIST): string =>
  `${days} ${DAY_LIST[days].replace(/\w+/g, (day) => `${day}+1`)}`;

const count = (): fc.Arbitrary<number> => fc.integer({ min: 0, max: 3 });

/** Sketches of three to six people at one or two sites, with every rule touched by some of them. */
export function randomSketch(weeks: 1 | 2 = 1): fc.Arbitrary<ProblemSketch> {
  const days = (list: keyof typeof DAY_LIST): string => (weeks === 1 ? list : bothWeeks(list));
  return fc
    .record({
      from: fc.constantFrom(...MONDAYS),
      people: fc.array(personChoice(), { minLength: 3, maxLength: 6 }),
      targets: fc.record({ morning: count(), afternoon: count(), births: count(), anywhere: count() }),
      floor: fc.integer({ min: 0, max: 1 }),
      minPresent: fc.integer({ min: 0, max: 3 }),
      maxAgileRatio: fc.constantFrom(0.3, 0.5, 1),
      maxAgileDaysPerWeek: fc.integer({ min: 1, max: 5 }),
      isEmergency: fc.boolean(),
      wishes: fc.array(
        fc.record({
          index: fc.nat({ max: 2 }),
          days: fc.constantFrom('Mon', 'Tue', 'Wed', 'Fri', 'Sat'),
          kind: fc.constantFrom('off', 'work', 'on-site', 'agile', 'morning', 'afternoon'),
          importance: fc.constantFrom('low', 'medium', 'high'),
        }),
        { maxLength: 5 },
      ),
      known: fc.array(fc.nat({ max: 2 }), { maxLength: 3 }),
    })
    .map(({ from, people, targets, floor, minPresent, wishes, known, isEmergency, ...phase }): ProblemSketch => ({
      from,
      weeks,
      people: people.map((choice, index) => personOf(choice, index, weeks)),
      activities: [
        { id: 'desk', activityClass: 'public-contact' },
        { id: 'births', qualificationIds: ['civil-status'], canBeRemote: false },
      ],
      templates:
        weeks === 1
          ? TEMPLATES
          : { ...TEMPLATES, [WHOLE_DAY]: { ...TEMPLATES[WHOLE_DAY], days: bothWeeks('Mon-Fri') } },
      demand: [
        { days: days('Mon-Fri'), hours: '08-13', target: targets.morning + floor, floor },
        { days: days('Mon-Sat'), hours: '15-18', target: targets.afternoon },
        { days: days('Mon-Fri'), hours: '08-10', target: targets.births, site: 'quarenghi', activity: 'births' },
        { days: days('Mon-Fri'), hours: '09-15', target: targets.anywhere, site: null },
      ],
      contingents: [{ days: days('Mon-Fri'), min: minPresent, max: minPresent + 2 }],
      phases: [
        {
          days: days('Mon-Sun'),
          defaultMode: 'agile',
          agreementRequired: !isEmergency,
          agileOnShiftDays: isEmergency,
          ...phase,
        },
      ],
      squads: { a: { [days('Mon-Sat')]: 'morning' }, b: { [days('Mon-Sat')]: 'afternoon' } },
      wishes: wishes.map(({ index, ...wish }) => ({ ...wish, person: `person-${index}` })),
      baseline: [...new Set(known)].flatMap((index) =>
        dutiesOf(`person-${index}`, `Mon ${AFTERNOON}`, `Wed ${WHOLE_DAY} agile`),
      ),
      history: people.flatMap(({ workedLate, squadId, contract }, index) =>
        workedLate && squadId === null && contract !== 'five days'
          ? dutiesOf(`person-${index}`, `Sun-1 ${AFTERNOON}`)
          : [],
      ),
      ledger: people.map(({ presenceDays, saturdays }, index) => ({
        personId: `person-${index}`,
        presenceDays,
        presenceDueDays: 2,
        saturdays,
        saturdaysDue: 0.5,
      })),
    }));
}

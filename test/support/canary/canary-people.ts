/** What the personnel office knows of a person and nobody else may learn, each value found nowhere else in the tests. */
export interface CanaryPerson {
  readonly id: string;
  readonly birthDate: string;
  readonly reason: string;
  /** Number of the exemption's document in the protocol register. */
  readonly docRef: string;
  readonly reviewBy: string;
  /** A day of the planned week on which the person is away. */
  readonly absentOn: string;
  readonly exemption: 'no-saturday' | 'no-small-hours' | 'no-night';
}

export const CANARY_PEOPLE: readonly CanaryPerson[] = [
  {
    id: 'anna',
    birthDate: '1957-08-23',
    reason: 'kanarie malattia anna',
    docRef: '2019/76543201',
    reviewBy: '2033-03-17',
    absentOn: '2020-05-13',
    exemption: 'no-night',
  },
  {
    id: 'bruno',
    birthDate: '1959-02-11',
    reason: 'kanarie legge centoquattro bruno',
    docRef: '2018/76543202',
    reviewBy: '2034-04-18',
    absentOn: '2020-05-14',
    exemption: 'no-saturday',
  },
  {
    id: 'carla',
    birthDate: '1963-10-29',
    reason: 'kanarie infortunio carla',
    docRef: '2017/76543203',
    reviewBy: '2035-05-19',
    absentOn: '2020-05-15',
    exemption: 'no-small-hours',
  },
];

/** Names of fields that only the personnel office reads: they tell even where they are empty. */
const HIDDEN_FIELDS = [
  ...['birthDate', 'birthYear', 'age', 'ageBand', 'commute', 'commuteBand', 'publicTransport'],
  ...['remotePriority', 'remotePriorityClass', 'phasePriorities', 'priorityScore', 'criteriaScore'],
  ...['exemptions', 'exemptionKind', 'issuedByRole', 'docRef', 'reviewBy'],
];

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MESI = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];

/** A text without the ids of things, whose digits may be anything. */
export function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '(id)');
}

/** Everything that gives the person's secrets away, as it is or in another form. */
export function marksOf({ birthDate, reason, docRef, reviewBy }: CanaryPerson): readonly RegExp[] {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const m = Number(month);
  const d = Number(day);
  const texts = [
    ...[
      birthDate,
      `${day}/${month}/${year}`,
      `${d}/${m}/${year}`,
      `${day}.${month}.${year}`,
      `${day}-${month}-${year}`,
    ],
    ...[
      `${year}${month}${day}`,
      `${d} ${MESI[m - 1]} ${year}`,
      `${d} ${MONTHS[m - 1]} ${year}`,
      `${MONTHS[m - 1]} ${d}, ${year}`,
    ],
    ...[String(Date.parse(birthDate)), reason, reason.replaceAll(' ', '%20'), reason.replaceAll(' ', '+')],
    ...[Buffer.from(reason).toString('base64').slice(0, 16), Buffer.from(birthDate).toString('base64').slice(0, 13)],
    ...[docRef, docRef.replace('/', '%2F'), docRef.replace('/', '\\/'), reviewBy],
  ];
  // The year alone as well: no roster, wish or document of these tests is of that year. As a word of its own, since any
  // four digits come up within ids and the hashes of the audit trail.
  return [...texts.map((text) => new RegExp(escaped(text), 'i')), new RegExp(`(?<![\\w.-])${year}(?!\\w)`)];
}

/**
 * Words that tell more of a colleague than that somebody is absent: of exemptions, of health, of why. Names of rules and
 * kinds are among them.
 */
const TELLING =
  /exempt|esoner|\besent(at[oaie]|e dal)|no-(saturday|desk|night|small-hours)|agile-above-limits|(can ?not|can't|may not) work|non può lavorare|malatti|sick|illness|(absent|away) (because|due|for)|assente per|fragil|invalid(o|a|ità)\b|l(\.|egge) ?104/i;

/** The words of a text that tell more than they may, each with what is around it; the path asked for is no answer. */
export function tellingWordsIn(answer: string): string[] {
  const text = answer.replace(/"instance":"[^"]*"/g, '');
  const found = TELLING.exec(text);
  return found === null ? [] : [text.slice(Math.max(0, found.index - 40), found.index + 60)];
}

/** Fields of an answer that nobody but the personnel office may be given. */
export function hiddenFieldsIn(text: string): string[] {
  return HIDDEN_FIELDS.filter((name) => text.includes(`"${name}":`));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

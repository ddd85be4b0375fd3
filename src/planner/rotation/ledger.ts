import type { Assignment } from '../problem/assignment';
import { addDays, type PlanDay } from '../problem/calendar';
import type { LedgerPeriod } from '../problem/ledger-period';
import type { LedgerEntry, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';
import { dutyCounter, emptyPeriod, periodStart, withPeriods, withPresenceDue } from './ledger-periods';
import { presenceShares } from './presence-shares';
import { sharesLateDay, sharesSaturday, turnShares } from './turn-shares';

/** Ledger entries by person id; people without entry start at zero. */
export type Ledger = ReadonlyMap<string, LedgerEntry>;

const openings = new WeakMap<RosterProblem, Ledger>();

/**
 * The ledger at the start of the problem's horizon. Where an entry does not say what was borne when, days and bands are
 * counted from the duties before the horizon, and the balance of Saturdays is taken as if it came from the week before.
 */
export function openingLedger(problem: RosterProblem): Ledger {
  let ledger = openings.get(problem);
  if (!ledger) openings.set(problem, (ledger = opened(problem)));
  return ledger;
}

function opened(problem: RosterProblem): Ledger {
  const firstDay = problem.days[0]!.on;
  const entries = new Map(problem.history.ledger.map((entry) => [entry.personId, entry]));
  const isUndated = problem.people.some(({ id }) => entries.get(id)?.recent === undefined);
  const past = isUndated ? pastPeriods(problem, firstDay) : new Map<string, LedgerPeriod[]>();
  return new Map(
    problem.people.map(({ id }) => {
      const entry = entries.get(id) ?? emptyEntry(id);
      if (entry.recent) return [id, { ...entry, recent: entry.recent.filter(({ from }) => from < firstDay) }];
      const { saturdays, saturdaysDue } = entry;
      const balance = { ...emptyPeriod(addDays(firstDay, -7)), saturdays, saturdaysDue };
      return [id, { ...entry, recent: withPeriods(past.get(id) ?? [], [balance], firstDay) }];
    }),
  );
}

function pastPeriods(problem: RosterProblem, firstDay: string): Map<string, LedgerPeriod[]> {
  const past = problem.history.assignments.filter(({ on }) => on < firstDay);
  const countOf = dutyCounter(problem);
  const periods = new Map<string, LedgerPeriod[]>();
  for (const duties of groupBy(past, ({ personId, on }) => `${personId} ${periodStart(on)}`).values())
    push(periods, duties[0]!.personId, { ...emptyPeriod(periodStart(duties[0]!.on)), ...countOf(duties) });
  return periods;
}

/**
 * The ledger after a week: what each person did, and the fair share of it.
 * Who can't work in agile mode has no turns to share: that person's due presence is the actual one.
 */
export function ledgerAfterWeek(
  problem: RosterProblem,
  weekIndex: number,
  assignments: readonly Assignment[],
  before: Ledger,
  reductionAtTopPriority: number,
): Ledger {
  const asked = { problem, weekIndex, before, reductionAtTopPriority };
  const known = knownWeeks.get(assignments) ?? [];
  const same = known.find((one) => Object.entries(asked).every(([name, value]) => one[name as keyof Asked] === value));
  if (same) return same.after;
  const after = afterWeek(asked, assignments);
  knownWeeks.set(assignments, [...known, { ...asked, after }]);
  return after;
}

/**
 * The ledger at the start of each week if nobody worked in the weeks before it: what they owe by their fair shares. Nobody
 * has to work for others to have a share, so what is worked only adds to it.
 */
export function emptyWeeks(problem: RosterProblem, reductionAtTopPriority: number): readonly Ledger[] {
  const nobody: readonly Assignment[] = [];
  const ledgers = [openingLedger(problem)];
  const weekCount = problem.days.at(-1)!.weekIndex + 1;
  for (let week = 0; week < weekCount - 1; week++)
    ledgers.push(ledgerAfterWeek(problem, week, nobody, ledgers[week]!, reductionAtTopPriority));
  return ledgers;
}

/** What a ledger after a week is asked of, besides the roster. */
interface Asked {
  readonly problem: RosterProblem;
  readonly weekIndex: number;
  readonly before: Ledger;
  readonly reductionAtTopPriority: number;
}

/** Several rules ask for the same weeks of a roster, which never changes. */
const knownWeeks = new WeakMap<readonly Assignment[], readonly (Asked & { readonly after: Ledger })[]>();

function afterWeek(
  { problem, weekIndex, before, reductionAtTopPriority }: Asked,
  assignments: readonly Assignment[],
): Ledger {
  const dueDays = new Map(
    presenceShares(problem, weekIndex, reductionAtTopPriority).map((share) => [share.person.id, share.dueDays]),
  );
  const { monday, periodsOf } = borneInWeek(problem, weekIndex, assignments);
  return new Map(
    problem.people.map(({ id }) => {
      const entry = before.get(id) ?? emptyEntry(id);
      const periods = periodsOf.get(id)!;
      const due = dueDays.get(id) ?? periods.reduce((sum, { presenceDays }) => sum + presenceDays, 0);
      const recent = withPeriods(entry.recent ?? [], withDueDays(periods, due), monday);
      return [id, grown(entry, periods, due, recent)];
    }),
  );
}

/** An entry with what somebody bore in some more periods. */
function grown(
  entry: LedgerEntry,
  periods: readonly LedgerPeriod[],
  dueDays: number,
  recent: readonly LedgerPeriod[],
): LedgerEntry {
  let { presenceDays, agileDays, mornings, afternoons, saturdays, saturdaysDue } = entry;
  for (const period of periods) {
    presenceDays += period.presenceDays;
    agileDays += period.agileDays;
    mornings += period.mornings;
    afternoons += period.afternoons;
    saturdays += period.saturdays;
    saturdaysDue += period.saturdaysDue;
  }
  const days = { presenceDays, presenceDueDays: entry.presenceDueDays + dueDays, agileDays };
  return { personId: entry.personId, ...days, mornings, afternoons, saturdays, saturdaysDue, recent };
}

/** What everybody bore in a week, whatever the ledger before it. */
interface WeekBorne {
  readonly problem: RosterProblem;
  readonly weekIndex: number;
  readonly monday: string;
  readonly periodsOf: ReadonlyMap<string, readonly LedgerPeriod[]>;
}

/** Rules ask with several ledgers and reductions what the same week of a roster came to. */
const knownBorne = new WeakMap<readonly Assignment[], WeekBorne[]>();

function borneInWeek(problem: RosterProblem, weekIndex: number, assignments: readonly Assignment[]): WeekBorne {
  const known = knownBorne.get(assignments) ?? [];
  const same = known.find((one) => one.problem === problem && one.weekIndex === weekIndex);
  if (same) return same;
  const days = problem.days.filter((day) => day.weekIndex === weekIndex);
  const dates = new Set(days.map(({ on }) => on));
  const ofWeek = new Map<string, Assignment[]>();
  for (const duty of assignments) if (dates.has(duty.on)) push(ofWeek, duty.personId, duty);
  const borne = { problem, weekIndex, monday: days[0]!.on, periodsOf: weekPeriods(problem, days, ofWeek) };
  knownBorne.set(assignments, [...known, borne]);
  return borne;
}

/** The share of a week is one figure, so its first part holds it. */
function withDueDays(periods: readonly LedgerPeriod[], due: number): LedgerPeriod[] {
  return periods.map((period, index) => withPresenceDue(period, index === 0 ? due : 0));
}

/** One or two periods of a week for each person, since a month may begin within it. */
function weekPeriods(
  problem: RosterProblem,
  days: readonly PlanDay[],
  ofWeek: ReadonlyMap<string, readonly Assignment[]>,
): ReadonlyMap<string, readonly LedgerPeriod[]> {
  const countOf = dutyCounter(problem);
  const parts = [...groupBy(days, ({ on }) => periodStart(on))].map(
    ([from, ofPart]) => [from, new Set(ofPart.map(({ on }) => on))] as const,
  );
  const saturdayDays = days.filter(({ weekday }) => weekday === 6);
  const isSaturday = new Set(saturdayDays.map(({ on }) => on));
  const isLong = new Set(days.flatMap(({ on, isOfLongWeekend }) => (isOfLongWeekend === true ? [on] : [])));
  const isLate = lateDuties(problem);
  const saturdays = turnShares(problem, saturdayDays, sharesSaturday, () => true, ofWeek);
  const lateDays = turnShares(problem, days, sharesLateDay, isLate, ofWeek);
  const periodOf = (id: string, from: string, dates: ReadonlySet<string>): LedgerPeriod => {
    const ofPerson = ofWeek.get(id) ?? [];
    const own = parts.length === 1 ? ofPerson : ofPerson.filter(({ on }) => dates.has(on));
    let [saturdayCount, longCount, lateCount] = [0, 0, 0];
    for (const duty of own) {
      if (isLate(duty)) lateCount++;
      if (!isSaturday.has(duty.on)) continue;
      saturdayCount++;
      if (isLong.has(duty.on)) longCount++;
    }
    const dueOf = (shares: typeof saturdays, only: ReadonlySet<string>): number => {
      let sum = 0;
      for (const { on, due } of shares.get(id) ?? []) if (dates.has(on) && only.has(on)) sum += due;
      return sum;
    };
    const { presenceDays, agileDays, mornings, afternoons, nights } = countOf(own);
    // Field by field: copies put together would each have a layout of their own in memory, larger than they are.
    return {
      from,
      presenceDays,
      agileDays,
      mornings,
      afternoons,
      nights,
      saturdays: saturdayCount,
      saturdaysDue: dueOf(saturdays, isSaturday),
      longSaturdays: longCount,
      longSaturdaysDue: dueOf(saturdays, isLong),
      lateDays: lateCount,
      lateDaysDue: dueOf(lateDays, dates),
    };
  };
  return new Map(problem.people.map(({ id }) => [id, parts.map(([from, dates]) => periodOf(id, from, dates))]));
}

function lateDuties({ duties }: RosterProblem): (assignment: Assignment) => boolean {
  const late = new Set(duties.flatMap(({ id, on, band }) => (band === 'afternoon' ? [`${on} ${id}`] : [])));
  return ({ on, dutyId }) => late.has(`${on} ${dutyId}`);
}

function emptyEntry(personId: string): LedgerEntry {
  return {
    personId,
    presenceDays: 0,
    presenceDueDays: 0,
    agileDays: 0,
    mornings: 0,
    afternoons: 0,
    saturdays: 0,
    saturdaysDue: 0,
  };
}

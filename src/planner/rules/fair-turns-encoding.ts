import type { RowTerm } from '../milp/milp-builder';
import { addDays, type PlanDay } from '../problem/calendar';
import type { Person, RosterProblem } from '../problem/roster-problem';
import { groupBy, push } from '../problem/roster-view';
import { openingLedger } from '../rotation/ledger';
import { turnBalance, turnGroupOf, type SharedTurns } from '../rotation/turn-shares';
import type { FormulationContext, Placement } from './formulation-context';
import { encodeSingleTurn } from './single-turn-encoding';

/** The turns to share out, and what a spread of them costs. */
interface FairTurns extends SharedTurns {
  readonly rule: string;
  readonly points: number;
  readonly windowWeeks: number;
  /** Spread that costs nothing. */
  readonly maxSpread: number;
  readonly isTurn: (placement: Placement) => boolean;
}

/**
 * A highest and a lowest mark over the people of a group at the end of each week; their distance above the limit, in whole
 * turns, is priced. A mark is the balance that the window knows of the weeks before the plan, plus the turns of the planned
 * weeks in it less their shares; where all of a group share in the same days their shares are equal and left out.
 */
export function encodeFairTurns(context: FormulationContext, turns: FairTurns): void {
  for (const days of groupBy(context.problem.days, ({ weekIndex }) => String(weekIndex)).values())
    encodeWeek(context, turns, days);
}

function encodeWeek(context: FormulationContext, turns: FairTurns, week: readonly PlanDay[]): void {
  const { problem } = context;
  const own = week.filter((day) => turns.fallsOn(day));
  if (own.length === 0) return;
  const from = addDays(week[0]!.on, -7 * (turns.windowWeeks - 1));
  const days = problem.days.filter((day) => day.on >= from && day.on <= own.at(-1)!.on && turns.fallsOn(day));
  const groups = new Map<string, Member[]>();
  for (const person of problem.people) {
    if (!own.some(({ on }) => turns.shares(problem, person, on))) continue;
    const shared = days.filter(({ on }) => turns.shares(problem, person, on));
    push(groups, turnGroupOf(person), { person, shared });
  }
  for (const members of groups.values()) encodeGroup(context, turns, members, { week, own, days });
}

interface Member {
  readonly person: Person;
  /** Planned days of the window in whose turns the person shares. */
  readonly shared: readonly PlanDay[];
}

/** A week, the turns in it, and those of the planned days of the window that ends with it. */
interface FairWeek {
  readonly week: readonly PlanDay[];
  readonly own: readonly PlanDay[];
  readonly days: readonly PlanDay[];
}

function encodeGroup(
  context: FormulationContext,
  turns: FairTurns,
  members: readonly Member[],
  { week, own, days }: FairWeek,
): void {
  const { problem, builder } = context;
  const ledger = openingLedger(problem);
  const marks = members.map(({ person }) => turnBalance(ledger.get(person.id), week[0]!.on, turns.windowWeeks, turns));
  const tag = { rule: turns.rule, personId: null, on: own[0]!.on };
  const limit = turns.maxSpread + Math.max(...own.map(turns.weightOf)) - 1;
  const [first, ...others] = days;
  if (others.length === 0 && allowsOneDutyADay(problem)) {
    const takers = members.map((member, index) => ({
      mark: marks[index]!,
      terms: turnsOf(context, turns, member, first!, 1),
    }));
    encodeSingleTurn(builder, { tag, points: turns.points, limit, weight: turns.weightOf(first!) }, takers);
    return;
  }
  const dueTermsOf = dueTerms(context, turns, members, days);
  const weights = days.reduce((sum, day) => sum + turns.weightOf(day), 0);
  const lowest = Math.min(...marks) - (dueTermsOf === null ? 0 : weights);
  const highest = Math.max(...marks) + weights;
  const top = builder.addColumn({ lower: lowest, upper: highest, integer: false });
  const bottom = builder.addColumn({ lower: lowest, upper: highest, integer: false });
  const above = builder.addColumn({ upper: Math.ceil(highest - lowest), follows: true });
  builder.addPrice(turns.rule, 'fairness', above, turns.points);
  builder.addRow(tag, Number.NEGATIVE_INFINITY, limit, [
    [top, 1],
    [bottom, -1],
    [above, -1],
  ]);
  for (const [index, member] of members.entries()) {
    const taken = days.flatMap((day) => turnsOf(context, turns, member, day, turns.weightOf(day)));
    const terms = [...taken, ...(dueTermsOf?.(member) ?? [])];
    builder.addRow(tag, Number.NEGATIVE_INFINITY, -marks[index]!, [...terms, [top, -1]]);
    builder.addRow(tag, -marks[index]!, Number.POSITIVE_INFINITY, [...terms, [bottom, -1]]);
  }
}

/** Whether nobody can take two turns on one day. */
function allowsOneDutyADay({ ruleSettings }: RosterProblem): boolean {
  const { enabled = true, appliesTo, variants = [] } = ruleSettings['one-duty-a-day'] ?? {};
  return enabled && !appliesTo && variants.length === 0;
}

/** What a member's share of the days' turns takes off the mark, or null where it is the same for all. */
function dueTerms(
  context: FormulationContext,
  turns: FairTurns,
  members: readonly Member[],
  days: readonly PlanDay[],
): ((member: Member) => RowTerm[]) | null {
  const first = members[0]!.shared;
  if (members.every(({ shared }) => shared.length === first.length && shared.every((day) => first.includes(day))))
    return null;
  const { builder } = context;
  const totals = new Map<string, RowTerm>();
  for (const day of days) {
    // Of an earlier week those share too who have no part in this one.
    const group = turnGroupOf(members[0]!.person);
    const sharing = context.problem.people.filter(
      (person) => turnGroupOf(person) === group && turns.shares(context.problem, person, day.on),
    );
    if (sharing.length === 0) continue;
    const total = builder.addColumn({ upper: sharing.length, integer: false });
    const worked = sharing.flatMap((person) => turnsOf(context, turns, { person }, day, 1));
    builder.addRow({ rule: turns.rule, personId: null, on: day.on }, 0, 0, [...worked, [total, -1]]);
    totals.set(day.on, [total, -turns.weightOf(day) / sharing.length]);
  }
  return ({ shared }) => shared.flatMap(({ on }) => (totals.has(on) ? [totals.get(on)!] : []));
}

function turnsOf(
  { placementsOn }: FormulationContext,
  { isTurn }: FairTurns,
  { person }: Pick<Member, 'person'>,
  { on }: PlanDay,
  weight: number,
): RowTerm[] {
  return placementsOn(person.id, on)
    .filter(isTurn)
    .map(({ column }) => [column, weight]);
}

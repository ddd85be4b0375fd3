import { isExempt } from '../../problem/exemptions';
import { dutiesAfter } from '../../problem/known-duties';
import type { Person, RosterProblem } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { daysStillAhead, windowParts, type WindowPart } from '../../rotation/month-window';
import { sumOf, type FormulationContext, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { PresencePrevalenceParameters } from './rule';

/**
 * A yes-or-no column says whether a week has agile days of a window; where it has, the days on site with those still to
 * come are at least one more than the agile days. Weeks in which the agile days cannot be too many get no row.
 */
export const encode: RuleEncoder<PresencePrevalenceParameters> = {
  encode: (context, { rule, parameters: { windowMonths } }) => {
    for (const part of windowParts(context.problem.days, windowMonths))
      for (const person of context.problem.people) encodePart(context, rule, person, part);
  },
};

function encodePart(context: FormulationContext, rule: string, person: Person, { window, days }: WindowPart): void {
  const { problem, builder, placementsOn } = context;
  if (days.some(({ on }) => isExempt(problem, person.id, 'agile-above-limits', on))) return;
  const lastDay = days.at(-1)!.on;
  const soFar = problem.days.filter(({ on }) => on >= window.from && on <= lastDay);
  const placements = soFar.flatMap(({ on }) => placementsOn(person.id, on));
  const agile = placements.filter(({ mode }) => mode === 'agile');
  const agileNow = agile.filter(({ duty }) => duty.on >= days[0]!.on);
  if (agileNow.length === 0) return;
  const before = sumOfPeriods(openingLedger(problem).get(person.id), window.from, window.to);
  const ahead = daysStillAhead(person, lastDay, window.to) - 2 * agileFixedLater(problem, person.id, window.to);
  const margin = before.presenceDays + ahead - before.agileDays;
  const mostAgile = dayCount(agile);
  if (margin - mostAgile >= 1) return;
  const hasAgile = builder.addColumn();
  const tag = { rule, personId: person.id, on: days[0]!.on };
  builder.addRow(tag, Number.NEGATIVE_INFINITY, 0, [...sumOf(agileNow), [hasAgile, -dayCount(agileNow)]]);
  // Without agile days in the week the row must hold whatever was agile before: it is as wide as all of those days.
  const slack = Math.max(0, 1 - margin + mostAgile);
  builder.addRow(tag, 1 - margin - slack, Number.POSITIVE_INFINITY, [
    ...placements.map(({ column, mode }) => [column, mode === 'agile' ? -1 : 1] as const),
    [hasAgile, -slack],
  ]);
}

/** Each such day is one on site less and one agile day more. */
function agileFixedLater(problem: RosterProblem, personId: string, to: string): number {
  return dutiesAfter(problem, personId).filter(({ on, mode }) => mode === 'agile' && on <= to).length;
}

function dayCount(placements: readonly Placement[]): number {
  return new Set(placements.map(({ duty }) => duty.on)).size;
}

import type { Person } from '../../problem/roster-problem';
import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { daysStillAhead, windowParts, type WindowPart } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import { sumOf, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { MonthlyAlternationParameters } from './rule';

/** Where a band is still missing when no day of the month is left: more days than the exempt ones need one duty of it. */
export const encode: RuleEncoder<MonthlyAlternationParameters> = {
  encode: (context, { rule, parameters: { exemptUpToDays } }) => {
    const { problem } = context;
    for (const part of windowParts(problem.days, 1))
      for (const person of problem.people)
        if (rotates(problem, person, part.days) && daysStillAhead(person, part.days.at(-1)!.on, part.window.to) === 0)
          encodePart(context, rule, person, part, exemptUpToDays);
  },
};

function encodePart(
  { problem, builder, placementsOn }: FormulationContext,
  rule: string,
  { id }: Person,
  { window, days }: WindowPart,
  exemptUpToDays: number,
): void {
  const on = days[0]!.on;
  if (days.every((day) => placementsOn(id, day.on).length === 0)) return;
  const soFar = problem.days.filter((day) => day.on >= window.from && day.on <= days.at(-1)!.on);
  const placements = soFar.flatMap((day) => placementsOn(id, day.on));
  const before = sumOfPeriods(openingLedger(problem).get(id), window.from, window.to);
  const daysBefore = before.presenceDays + before.agileDays;
  if (daysBefore + soFar.length <= exemptUpToDays) return;
  const left = Math.max(0, exemptUpToDays - daysBefore);
  for (const [band, worked] of [['morning', before.mornings] as const, ['afternoon', before.afternoons] as const]) {
    if (worked > 0) continue;
    const ofBand = placements.filter(({ duty }) => duty.band === band);
    builder.addRow({ rule, personId: id, on }, Number.NEGATIVE_INFINITY, left, [
      ...sumOf(placements.filter((placement) => !ofBand.includes(placement))),
      ...ofBand.map(({ column }) => [column, 1 - soFar.length] as const),
    ]);
  }
}

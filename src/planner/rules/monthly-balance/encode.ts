import { openingLedger } from '../../rotation/ledger';
import { sumOfPeriods } from '../../rotation/ledger-periods';
import { windowParts } from '../../rotation/month-window';
import { rotates } from '../../rotation/shift-rotation';
import type { RuleEncoder } from '../rule';
import type { MonthlyBalanceParameters } from './rule';

/** A whole column for each person and ending month: mornings above the largest or below the smallest share. */
export const encode: RuleEncoder<MonthlyBalanceParameters> = {
  encode: ({ problem, builder, placementsOn }, { rule, parameters, points }) => {
    const { minShare, maxShare, exemptUpToDays } = parameters;
    const week = problem.days.filter(({ weekIndex }) => weekIndex === 0);
    for (const { window, days } of windowParts(week, 1)) {
      if (days.at(-1)!.on !== window.to) continue;
      for (const person of problem.people.filter((one) => rotates(problem, one, days))) {
        const before = sumOfPeriods(openingLedger(problem).get(person.id), window.from, window.to);
        const available = days.filter(({ on }) => person.availableOn.has(on)).length;
        if (before.presenceDays + before.agileDays + available <= exemptUpToDays) continue;
        const placements = days.flatMap(({ on }) => placementsOn(person.id, on));
        const inBand = (band: string) => placements.filter(({ duty }) => duty.band === band);
        const [mornings, afternoons] = [inBand('morning'), inBand('afternoon')];
        const worked = before.mornings + before.afternoons;
        const outside = builder.addColumn({ upper: worked + days.length });
        builder.addPrice(rule, 'fairness', outside, points);
        const tag = { rule, personId: null, on: days[0]!.on };
        builder.addRow(tag, Number.NEGATIVE_INFINITY, maxShare * worked - before.mornings, [
          ...mornings.map(({ column }) => [column, 1 - maxShare] as const),
          ...afternoons.map(({ column }) => [column, -maxShare] as const),
          [outside, -1],
        ]);
        builder.addRow(tag, Number.NEGATIVE_INFINITY, before.mornings - minShare * worked, [
          ...mornings.map(({ column }) => [column, minShare - 1] as const),
          ...afternoons.map(({ column }) => [column, minShare] as const),
          [outside, -1],
        ]);
      }
    }
  },
};

import { sumOf } from '../formulation-context';
import type { RuleEncoder } from '../rule';

/**
 * With one duty a day nothing is left to say, since a duty has one mode: rows are added only where that rule is off.
 * Then a column tells whether the day is an agile one, and every placement agrees with it.
 */
export const encode: RuleEncoder<object> = {
  encode: ({ problem, builder, placementsOn }, { rule }) => {
    if (problem.ruleSettings['one-duty-a-day']?.enabled !== false) return;
    for (const person of problem.people)
      for (const { on } of problem.days) {
        const agile = placementsOn(person.id, on).filter(({ mode }) => mode === 'agile');
        const onSite = placementsOn(person.id, on).filter(({ mode }) => mode === 'on-site');
        if (agile.length === 0 || onSite.length === 0) continue;
        const isAgileDay = builder.addColumn();
        const tag = { rule, personId: person.id, on };
        builder.addRow(tag, Number.NEGATIVE_INFINITY, 0, [...sumOf(agile), [isAgileDay, -agile.length]]);
        builder.addRow(tag, Number.NEGATIVE_INFINITY, onSite.length, [...sumOf(onSite), [isAgileDay, onSite.length]]);
      }
  },
};

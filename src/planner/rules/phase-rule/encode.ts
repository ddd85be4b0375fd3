import { presenceHeadsOf } from '../../problem/presence-heads';
import { indexOf } from '../../problem/problem-index';
import { push } from '../../problem/roster-view';
import { sumOf, type Placement, type FormulationContext } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { PhaseRuleParameters } from './rule';

/**
 * People of a unit and day in agile work and on site, agile days of a person and week, and each work outside its default
 * mode.
 */
export const encode: RuleEncoder<PhaseRuleParameters> = {
  encode: (context, { rule, parameters, points }) => {
    encodeShares(context, rule, points);
    encodePresence(context, rule, points);
    encodeDaysPerWeek(context, rule, points);
    const defaultModePoints = Math.max(1, Math.round(points / parameters.sharePerDefaultMode));
    const { phaseOf } = indexOf(context.problem);
    for (const { placements, works } of context.groups)
      for (const { terms, duty, activity, mode } of works) {
        const phase = phaseOf(placements[0]!.person.unitId, duty.on);
        if (!phase || phase.defaultModeByClass[activity.activityClass] === mode) continue;
        for (const [column] of terms) context.builder.addPrice(rule, 'fairness', column, defaultModePoints);
      }
  },
};

function encodeShares({ problem, builder, everybodyOn }: FormulationContext, rule: string, points: number): void {
  for (const { unitId, on, maxAgileRatio } of problem.phaseDays) {
    if (maxAgileRatio >= 1) continue;
    const agile = everybodyOn(on).filter(({ person, mode }) => mode === 'agile' && person.unitId === unitId);
    if (agile.length === 0) continue;
    const available = problem.people.filter((person) => person.unitId === unitId && person.availableOn.has(on));
    const above = builder.addColumn({ upper: available.length, follows: true });
    builder.addPrice(rule, 'contingents', above, points);
    const limit = Math.floor(maxAgileRatio * available.length + 1e-9);
    builder.addRow({ rule, personId: null, on }, Number.NEGATIVE_INFINITY, limit, [...sumOf(agile), [above, -1]]);
  }
}

/** least <= people on site + below - above <= most, for each presence bound. */
function encodePresence({ problem, builder, everybodyOn }: FormulationContext, rule: string, points: number): void {
  for (const phase of problem.phaseDays)
    for (const { siteId, isCounted, minCount, maxCount } of presenceHeadsOf(problem, phase)) {
      const { unitId, on } = phase;
      const onSite = everybodyOn(on).filter(
        ({ person, mode, siteId: site }) =>
          mode === 'on-site' && person.unitId === unitId && (siteId === null || site === siteId) && isCounted(person),
      );
      const most = maxCount ?? onSite.length;
      if (minCount <= 0 && most >= onSite.length) continue;
      const below = builder.addColumn({ upper: Math.max(0, minCount), follows: true });
      const above = builder.addColumn({ upper: onSite.length, follows: true });
      builder.addPrice(rule, 'contingents', below, points);
      builder.addPrice(rule, 'contingents', above, points);
      const terms = [...sumOf(onSite), [below, 1] as const, [above, -1] as const];
      builder.addRow({ rule, personId: null, on }, minCount, maxCount ?? Number.POSITIVE_INFINITY, terms);
    }
}

function encodeDaysPerWeek({ problem, builder, placements }: FormulationContext, rule: string, points: number): void {
  const { phaseOf } = indexOf(problem);
  const weekOf = new Map(problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
  const groups = new Map<string, Placement[]>();
  for (const placement of placements)
    if (placement.mode === 'agile') push(groups, `${placement.person.id} ${weekOf.get(placement.duty.on)}`, placement);
  for (const agile of groups.values()) {
    const { person, duty } = agile[0]!;
    const week = problem.days.filter((day) => day.weekIndex === weekOf.get(duty.on) && person.availableOn.has(day.on));
    // A phase that starts within the week: the most generous of its days counts.
    const limit = Math.max(...week.map(({ on }) => phaseOf(person.unitId, on)?.maxAgileDaysPerWeek ?? 7));
    const days = new Set(agile.map((placement) => placement.duty.on)).size;
    if (days <= limit) continue;
    const above = builder.addColumn({ upper: days - limit, follows: true });
    builder.addPrice(rule, 'contingents', above, points);
    const tag = { rule, personId: null, on: duty.on };
    builder.addRow(tag, Number.NEGATIVE_INFINITY, limit, [...sumOf(agile), [above, -1]]);
  }
}

import type { RowTerm } from '../../milp/milp-builder';
import type { Person, RosterProblem, Squad } from '../../problem/roster-problem';
import { groupBy } from '../../problem/roster-view';
import { sumOf, type FormulationContext, type Placement } from '../formulation-context';
import type { RuleEncoder } from '../rule';
import type { ContinuityParameters } from './rule';

/** A day on which a person can be somewhere: the placements of each place. */
interface PlacesOfDay {
  readonly on: string;
  readonly places: ReadonlyMap<string, readonly Placement[]>;
}

/**
 * "Last at place k" is carried from day to day: the columns of a day add up to 1; work at k sets k, a day without work
 * keeps what was. Work at k while the last place was another one costs 1. All follow from the placements, so none needs
 * to be whole by itself. Where no last place is known the first one is free.
 */
export const encode: RuleEncoder<ContinuityParameters> = {
  encode: (context, { rule, parameters, points }) => {
    const lastSites = lastSitesBefore(context.problem);
    for (const person of context.problem.people) {
      const add = (days: readonly PlacesOfDay[], lastPlace: string | null): void =>
        addChanges(context, rule, person.id, days, lastPlace, points);
      add(
        placesOf(context, person, ({ siteId }) => siteId),
        lastSites.get(person.id) ?? null,
      );
      if (!parameters.countSquads || person.squadId !== null) continue;
      const withSquads = placesOf(context, person, (placement) => squadsOf(context.problem.squads, placement));
      const weekOf = new Map(context.problem.days.map(({ on, weekIndex }) => [on, weekIndex]));
      // Squads swap halves of the day from week to week: only within one does a change mean other colleagues.
      for (const week of groupBy(withSquads, ({ on }) => String(weekOf.get(on))).values()) add(week, null);
    }
  },
};

function lastSitesBefore({ history, days }: RosterProblem): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const past = history.assignments.filter(({ on }) => on < days[0]!.on);
  for (const { personId, siteId } of [...past].sort((a, b) => a.startAtMinute - b.startAtMinute))
    if (siteId !== null) last.set(personId, siteId);
  return last;
}

function squadsOf(squads: readonly Squad[], { duty }: Placement): string | null {
  const ids = squads.filter(({ bandOn }) => bandOn.get(duty.on) === duty.band).map(({ id }) => id);
  return ids.length === 0 ? null : ids.sort().join(' ');
}

/** The days of a person with somewhere to be, by date. */
function placesOf(
  { problem, placementsOn }: FormulationContext,
  { id }: Person,
  placeOf: (placement: Placement) => string | null,
): PlacesOfDay[] {
  return problem.days.flatMap(({ on }) => {
    const onSite = placementsOn(id, on).filter((one) => one.mode === 'on-site' && placeOf(one) !== null);
    return onSite.length === 0 ? [] : [{ on, places: groupBy(onSite, (one) => placeOf(one) ?? '') }];
  });
}

function addChanges(
  { builder }: FormulationContext,
  rule: string,
  personId: string,
  days: readonly PlacesOfDay[],
  lastPlace: string | null,
  points: number,
): void {
  const places = new Set([
    ...days.flatMap((day) => [...day.places.keys()]),
    ...(lastPlace === null ? [] : [lastPlace]),
  ]);
  if (places.size < 2) return;
  const unbounded = Number.POSITIVE_INFINITY;
  let last: ReadonlyMap<string, number> | null = null;
  if (lastPlace !== null) {
    last = new Map([...places].map((place) => [place, builder.addColumn({ integer: false })]));
    for (const [place, column] of last) builder.fixColumn(column, place === lastPlace ? 1 : 0);
  }
  for (const [index, { on, places: today }] of days.entries()) {
    const tag = { rule, personId, on };
    const lastAt = (place: string, sign: 1 | -1): RowTerm[] => (last ? [[last.get(place)!, sign]] : []);
    if (last) {
      const change = builder.addColumn({ integer: false });
      builder.addPrice(rule, 'stability', change, points);
      for (const [place, placements] of today)
        builder.addRow(tag, -unbounded, 0, [...sumOf(placements), ...lastAt(place, -1), [change, -1]]);
    }
    if (index === days.length - 1) return;
    const next = new Map([...places].map((place) => [place, builder.addColumn({ integer: false })]));
    const anywhere = sumOf([...today.values()].flat());
    builder.addRow(
      tag,
      1,
      1,
      [...next.values()].map((column): RowTerm => [column, 1]),
    );
    for (const [place, column] of next) {
      const placements = today.get(place);
      if (placements)
        builder.addRow(tag, 0, unbounded, [[column, 1], ...sumOf(placements).map(([x]): RowTerm => [x, -1])]);
      if (last) builder.addRow(tag, 0, unbounded, [[column, 1], ...lastAt(place, -1), ...anywhere]);
    }
    last = next;
  }
}

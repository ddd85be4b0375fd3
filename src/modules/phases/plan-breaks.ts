import { addDays } from '../../planner/problem/calendar';
import { isInPeriod } from '../rosters/period';
import type { UnitData } from '../rosters/planning-data';
import { linesOfUnit } from './lines-of-unit';
import type { PhaseData } from './phase-data';
import { nameOfScope } from './resolve-phase-rule';

/** Two lines of a plan that do not fit together for a unit: days with both of them, or days with neither between them. */
export interface PlanBreak {
  readonly kind: 'overlap' | 'gap';
  /** The first unit concerned. */
  readonly unitId: string;
  /** The line of the earlier phase, and of the later one. */
  readonly earlier: PhaseData;
  readonly later: PhaseData;
  /** First and last day concerned; null: without an end. */
  readonly from: string;
  readonly to: string | null;
}

/**
 * What keeps a plan from giving each unit exactly one phase a day, from the unit's first phase to its last. Each pair of
 * phases and each kind is named once, with the lines of the first unit concerned. Days before a unit's first phase and
 * after its last are ordinary.
 */
export function planBreaks(
  units: readonly Pick<UnitData, 'id' | 'directorate'>[],
  lines: readonly PhaseData[],
): readonly PlanBreak[] {
  const found = new Map<string, PlanBreak>();
  for (const unit of units)
    for (const one of breaksOfUnit(unit, lines)) {
      const key = `${one.kind} ${one.earlier.id} ${one.later.id}`;
      if (!found.has(key)) found.set(key, one);
    }
  return [...found.values()];
}

/** A break in words, naming both lines. */
export function breakSentence({ kind, unitId, earlier, later, from, to }: PlanBreak): string {
  const days = to === from ? `on ${from}` : `from ${from} ${to === null ? 'on' : `to ${to}`}`;
  const lines = `${nameOfLine(earlier)} and ${nameOfLine(later)}`;
  return kind === 'overlap'
    ? `no day with two phases of a unit; ${unitId} is ${days} under both ${lines}`
    : `no day without a phase between two of a unit; ${unitId} has none ${days}, between ${lines}`;
}

function nameOfLine(line: PhaseData): string {
  const place = line.planLine === undefined ? '' : `, ${line.planLine}`;
  return `"${line.id}" (${nameOfScope(line)}${place})`;
}

function breaksOfUnit({ id, directorate }: Pick<UnitData, 'id' | 'directorate'>, lines: readonly PhaseData[]) {
  const own = [...linesOfUnit(lines, { unitId: id, directorateId: directorate })].sort((a, b) =>
    a.from < b.from ? -1 : Number(a.from > b.from),
  );
  const breaks: PlanBreak[] = [];
  let latest: PhaseData | undefined;
  for (const [index, later] of own.entries()) {
    for (const earlier of own.slice(0, index))
      if (isInPeriod(earlier, later.from))
        breaks.push({ kind: 'overlap', unitId: id, earlier, later, from: later.from, to: firstEnd(earlier, later) });
    if (latest && latest.to !== null && addDays(latest.to, 1) < later.from)
      breaks.push({
        ...{ kind: 'gap', unitId: id, earlier: latest, later },
        ...{ from: addDays(latest.to, 1), to: addDays(later.from, -1) },
      });
    if (!latest || (latest.to !== null && (later.to === null || later.to > latest.to))) latest = later;
  }
  return breaks;
}

function firstEnd(a: PhaseData, b: PhaseData): string | null {
  const ends = [a.to, b.to].filter((end) => end !== null).sort();
  return ends[0] ?? null;
}

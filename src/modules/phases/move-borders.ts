import type { EntityManager } from 'typeorm';
import { addDays } from '../../planner/problem/calendar';
import type { UnitData } from '../rosters/planning-data';
import type { PhaseData } from './phase-data';
import type { PhaseEntity } from './phase.entity';
import { specificity } from './resolve-phase-rule';

type Dates = Pick<PhaseEntity, 'fromOn' | 'toOn'>;

/** Other phases that say something for a unit of this one. */
export function neighboursOf(
  phaseId: string,
  units: readonly Pick<UnitData, 'id' | 'directorate'>[],
  lines: readonly PhaseData[],
): readonly PhaseData[] {
  const places = units.map(({ id, directorate }) => ({ unitId: id, directorateId: directorate }));
  const own = lines.filter(({ id }) => id === phaseId);
  const isShared = (line: PhaseData): boolean =>
    places.some((place) => specificity(line, place) > 0 && own.some((one) => specificity(one, place) > 0));
  const others = lines.filter((line) => line.id !== phaseId && isShared(line));
  return [...new Map(others.map((line) => [line.id, line])).values()];
}

/** Lets the phases that met a phase before its dates changed meet it again; their versions count on. */
export async function moveBorders(
  manager: EntityManager,
  neighbours: readonly PhaseData[],
  { before, after }: { readonly before: Dates; readonly after: Dates },
): Promise<void> {
  for (const { id, from, to } of neighbours) {
    if (to === addDays(before.fromOn, -1)) await move(manager, id, 'to_on', addDays(after.fromOn, -1));
    if (before.toOn !== null && after.toOn !== null && from === addDays(before.toOn, 1))
      await move(manager, id, 'from_on', addDays(after.toOn, 1));
  }
}

async function move(manager: EntityManager, id: string, column: 'from_on' | 'to_on', date: string): Promise<void> {
  await manager.query(`UPDATE phases SET ${column} = $1, version = version + 1 WHERE id = $2`, [date, id]);
}

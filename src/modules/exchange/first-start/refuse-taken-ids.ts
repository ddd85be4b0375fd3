import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../platform/errors/domain-error';
import type { FieldError } from '../../../platform/errors/domain-error';
import type { Scenario } from '../scenario/scenario';

/** Ids listed for each file; the rest is counted. */
const MAX_LISTED = 10;

interface ImportedIds {
  /** Where a person finds the ids in the scenario. */
  readonly source: string;
  /** Where they would go. */
  readonly table: string;
  readonly ids: readonly string[];
}

/**
 * Refuses a scenario whose ids are taken: ids are shared by all bodies of a database. A look beforehand, so that every
 * clash is told at once and in the words of the files; should somebody write meanwhile, the primary keys still refuse.
 *
 * @throws DomainError `conflict`, one error for each file concerned
 */
export async function refuseTakenIds(manager: EntityManager, bodyId: string, scenario: Scenario): Promise<void> {
  const errors: FieldError[] = [];
  for (const { source, table, ids } of importedIds(bodyId, scenario)) {
    // The names of the tables are ours alone: nothing of the scenario is in the statement's text.
    const taken = await manager.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE id = ANY($1) ORDER BY id`, [
      ids,
    ]);
    if (taken.length === 0) continue;
    const detail = `${source}: ${listed(taken.map(({ id }) => id))} (table ${table})`;
    errors.push({ pointer: source, rule: 'new-id', detail });
  }
  if (errors.length === 0) return;
  const name = scenario.planning.body.name;
  const lines = errors.map(({ detail }) => `\n  - ${detail}`).join('');
  throw new DomainError(
    'conflict',
    'ids-taken',
    `${name} cannot be loaded: the database has other things with the same ids, and nothing was changed. ` +
      `Rename the ids in the files, or load into an empty database (another DATA_DIR or DATABASE_URL).${lines}`,
    errors,
  );
}

function importedIds(bodyId: string, { planning, directorates, services, supplyItems }: Scenario): ImportedIds[] {
  const of = (source: string, table: string, rows: readonly { readonly id: string }[]): ImportedIds => ({
    source,
    table,
    ids: [...new Set(rows.map(({ id }) => id))],
  });
  return [
    of('the body', 'bodies', [{ id: bodyId }]),
    of('scenario.yaml, body.directorates', 'directorates', directorates),
    of('units.csv', 'units', planning.units),
    of('sites.csv', 'sites', planning.sites),
    of('activities.csv', 'activities', planning.activities),
    of('services.csv', 'services', services),
    of('shift-templates.csv', 'shift_templates', planning.shiftTemplates),
    of('contracts.csv', 'contracts', planning.contracts),
    of('scenario.yaml, squads', 'squads', planning.squads),
    of('people.csv', 'employees', planning.people),
    of('supply-items.csv', 'supply_items', supplyItems),
    of('scenario.yaml, phases', 'phases', planning.phases),
  ];
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, MAX_LISTED).join(', ');
  return ids.length > MAX_LISTED ? `${shown} and ${ids.length - MAX_LISTED} more` : shown;
}

import type { ProblemCollector } from '../table/problem-collector';
import type { ScenarioTables } from './scenario-tables';
import type { Settings } from './settings-schema';

/**
 * Where skill needs follow from the services, a group nobody is qualified for would be short in every half hour: each of
 * its services is named instead.
 */
export function checkSkillGroups(
  { services: settings }: Settings,
  { services, people }: Pick<ScenarioTables, 'services' | 'people'>,
  problems: ProblemCollector,
): void {
  if (settings?.skillNeeds !== true) return;
  const held = new Set(people.rows.flatMap(({ cells }) => cells.qualifications));
  for (const { row, cells } of services.rows) {
    if (held.has(cells.skill_group)) continue;
    problems.report(
      { file: services.file, row, column: 'skill_group' },
      cells.skill_group,
      `a qualification of somebody in ${people.file}; nobody can give the service "${cells.id}"`,
      `Add "${cells.skill_group}" to the qualifications of those who are trained, or correct the group.`,
    );
  }
}

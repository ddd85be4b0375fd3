import { DomainError } from '../../../platform/errors/domain-error';
import type { Scenario } from '../scenario/scenario';

/**
 * Refuses a scenario with data the database has no place for yet: left out without a word, people would be planned
 * against their exemptions and beyond their limits.
 *
 * @throws DomainError `invalid`, one error for each file concerned
 */
export function refuseUnstored({ planning }: Scenario): void {
  const files = [
    { file: 'forbidden-successions.csv', has: (planning.forbiddenSuccessions ?? []).length > 0 },
    { file: 'contracts.csv, cycle_hours', has: planning.contracts.some(({ cycle }) => cycle !== undefined) },
    { file: 'duty-limits.csv', has: (planning.dutyLimits ?? []).length > 0 },
    { file: 'companion-wishes.csv', has: (planning.companionWishes ?? []).length > 0 },
    { file: 'demand.csv, visits_per_hour', has: planning.demand.some(({ arrivals }) => arrivals !== undefined) },
    { file: 'standbys.csv', has: (planning.standbys ?? []).length > 0 },
    { file: 'overtime.csv', has: (planning.authorisedOvertime ?? []).length > 0 },
    { file: 'ledger.csv, rows with a date in from', has: planning.ledger.some(({ recent }) => recent !== undefined) },
  ];
  const errors = files
    .filter(({ has }) => has)
    .map(({ file }) => ({
      pointer: file,
      rule: 'stored',
      detail: `${file}: the database does not keep these yet; plan this folder on the command line, or leave them out`,
    }));
  if (errors.length === 0) return;
  const lines = errors.map(({ detail }) => `\n  - ${detail}`).join('');
  throw new DomainError(
    'invalid',
    'not-stored',
    `${planning.body.name} cannot be loaded as it is, and nothing was changed.${lines}`,
    errors,
  );
}

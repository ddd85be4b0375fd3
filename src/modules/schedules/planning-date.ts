import { DomainError } from '../../platform/errors/domain-error';

/** Nobody is planned outside these years, and arithmetic on dates stays within four digits. */
const [FIRST, LAST] = ['1900-01-01', '2199-12-31'];

/** @throws DomainError `invalid` for a civil date out of reach of any plan */
export function requirePlanningDate(on: string, parameter: string): void {
  if (on >= FIRST && on <= LAST) return;
  const detail = `Ask for days from ${FIRST} to ${LAST}.`;
  throw new DomainError('invalid', 'invalid-values', detail, [{ pointer: parameter, rule: 'range', detail }]);
}

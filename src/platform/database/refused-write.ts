import { QueryFailedError } from 'typeorm';
import { DomainError } from '../errors/domain-error';

/** What to tell when a constraint of the database refuses a row: by the constraint's name. */
export type ConstraintMessages = Readonly<Record<string, { readonly pointer: string; readonly detail: string }>>;

interface DriverError {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
}

/**
 * Runs a write and turns what a constraint refuses into an error that names the field. The database decides, and not a
 * look beforehand: between a look and a write somebody else may write.
 *
 * A foreign key `fk_<table>_<thing>` belongs to the field `<thing>Id`: naming them so is a rule of our migrations.
 *
 * @param messages for checks and unique keys of the table, which say more than a name does
 * @throws DomainError `invalid` for a check or an unknown reference, `conflict` for a key that is taken
 */
export async function refusedWrite<T>(messages: ConstraintMessages, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const { code, table = '', constraint = '' } = driverErrorOf(error);
    const known = messages[constraint];
    switch (code) {
      case '23503': {
        const field = camelCase(constraint.replace(`fk_${table}_`, '')) + 'Id';
        throw invalid(
          known?.pointer ?? `/${field}`,
          'existing',
          known?.detail ?? `${field} names something that does not exist.`,
        );
      }
      case '23505': {
        const detail = known?.detail ?? 'This id is taken; choose another one.';
        const pointer = known?.pointer ?? '/id';
        throw new DomainError('conflict', 'already-exists', detail, [{ pointer, rule: 'unique', detail }]);
      }
      case '23514': {
        const rule = constraint.replace(`ck_${table}_`, '').replaceAll('_', '-');
        throw invalid(known?.pointer ?? '', rule, known?.detail ?? `The values break the rule "${rule}".`);
      }
      default:
        throw error;
    }
  }
}

/**
 * Runs a deletion; a row that others refer to stays.
 *
 * @throws DomainError `conflict` when it is referred to
 */
export async function refusedRemoval<T>(remove: () => Promise<T>): Promise<T> {
  try {
    return await remove();
  } catch (error) {
    const { code, table = 'other rows' } = driverErrorOf(error);
    if (code !== '23503') throw error;
    const users = table.replaceAll('_', ' ');
    throw new DomainError('conflict', 'still-in-use', `This is still used by ${users}; change or remove those first.`);
  }
}

function driverErrorOf(error: unknown): DriverError {
  return error instanceof QueryFailedError ? (error.driverError as DriverError) : {};
}

function invalid(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer, rule, detail }]);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

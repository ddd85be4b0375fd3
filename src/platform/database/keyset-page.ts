import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../errors/domain-error';
import { cutPage, decodeCursor } from '../http/cursor';
import type { PageQueryDto } from '../http/paging';

/** Rows of one page and where the next one starts. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: string | null;
}

/** How a list may be sorted and searched, by names of the entity's own properties. None of them may be null. */
export interface ListOrder<Row> {
  /** The first is the default. */
  readonly sortable: readonly (keyof Row & string)[];
  /** Property that `q` looks into; without one `q` is refused. */
  readonly searchable?: keyof Row & string;
}

/**
 * Reads one page of a query: sorted by one property and then by id, from the cursor on.
 *
 * A cursor holds the sort key of the last row instead of a number of rows to skip: rows added or removed meanwhile
 * shift nothing, and the database jumps to the place by its index.
 *
 * @throws DomainError `invalid` on a property that the list cannot be sorted by, a cursor that is not of this list, or
 * `q` on a list without names
 */
export async function readKeysetPage<Row extends ObjectLiteral & { id: string }>(
  query: SelectQueryBuilder<Row>,
  page: PageQueryDto,
  order: ListOrder<Row>,
): Promise<Rows<Row>> {
  const { property, descending } = sortOf(page.sort, order);
  const row = query.alias;
  if (page.q !== undefined && page.q !== '') {
    if (order.searchable === undefined)
      throw refused('q', 'searchable', 'This list has no names to look into; leave q out.');
    query.andWhere(`${row}.${order.searchable} ILIKE :pattern`, { pattern: `%${escapeLike(page.q)}%` });
  }
  if (page.cursor !== undefined) {
    const [afterKey, afterId] = decodeCursor(page.cursor, 2);
    query.andWhere(`(${row}.${property}, ${row}.id) ${descending ? '<' : '>'} (:afterKey, :afterId)`, {
      afterKey,
      afterId,
    });
  }
  const direction = descending ? 'DESC' : 'ASC';
  query.orderBy(`${row}.${property}`, direction).limit(page.limit + 1);
  if (property !== 'id') query.addOrderBy(`${row}.id`, direction);
  return cutPage(await query.getMany(), page.limit, (last) => [last[property] as string | number, last.id]);
}

function sortOf<Row>(
  sort: string | undefined,
  order: ListOrder<Row>,
): { property: keyof Row & string; descending: boolean } {
  const descending = sort?.startsWith('-') ?? false;
  const name = sort?.replace(/^-/, '');
  const property = order.sortable.find((candidate) => name === undefined || candidate === name);
  if (property === undefined) {
    throw refused(
      'sort',
      'sortable',
      `This list can be sorted by ${order.sortable.join(', ')}, with "-" in front for descending.`,
    );
  }
  return { property, descending };
}

function refused(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer, rule, detail }]);
}

/** `%` and `_` typed by a person are letters, not wildcards. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`);
}

import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const DEFAULT_PAGE_LIMIT = 50;
export const MAX_PAGE_LIMIT = 200;

/**
 * Query parameters that every list understands. Extend it to add filters of one list. Described here by hand, since the
 * compiler's plugin reads the comments of `.dto.ts` files alone.
 */
export class PageQueryDto {
  @ApiProperty({
    required: false,
    maxLength: 500,
    description: 'Opaque position of the page, from `nextCursor` of the page before.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiProperty({
    required: false,
    type: 'integer',
    format: 'int32',
    minimum: 1,
    maximum: MAX_PAGE_LIMIT,
    default: DEFAULT_PAGE_LIMIT,
    description: 'Items of one page at most.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE_LIMIT)
  limit: number = DEFAULT_PAGE_LIMIT;

  @ApiProperty({
    required: false,
    maxLength: 50,
    description: 'Name of the field to sort by, with `-` in front for descending order.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50)
  sort?: string;

  @ApiProperty({ required: false, maxLength: 100, description: 'Text to look for in the names of the items.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiProperty({
    required: false,
    maxLength: 300,
    description: 'Comma-separated names of the fields wanted; all when absent.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  fields?: string;
}

/** Links of a page: relative references, valid on whatever host name the caller used. */
export interface PageLinks {
  readonly self: string;
  readonly next?: string;
}

/** The one envelope of all lists. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly limit: number;
  /** `null` on the last page. */
  readonly nextCursor: string | null;
  readonly _links: PageLinks;
}

/**
 * Wraps the items of one page.
 *
 * @param selfUrl path and query of this request (`@SelfUrl()`); the link to the next page repeats its filters
 */
export function pageOf<T>(items: readonly T[], limit: number, nextCursor: string | null, selfUrl: string): Page<T> {
  if (nextCursor === null) return { items, limit, nextCursor, _links: { self: selfUrl } };
  const [path = '', query = ''] = selfUrl.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', nextCursor);
  return { items, limit, nextCursor, _links: { self: selfUrl, next: `${path}?${parameters.toString()}` } };
}

/** Keeps of each item the fields named in `fields` (comma-separated); unknown names are ignored, absent keeps all. */
export function selectFields<T extends object>(items: readonly T[], fields: string | undefined): Partial<T>[] {
  if (fields === undefined || fields.trim() === '') return [...items];
  const wanted = new Set(fields.split(',').map((name) => name.trim()));
  return items.map(
    (item) => Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name))) as Partial<T>,
  );
}

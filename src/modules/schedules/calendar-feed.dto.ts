import { ApiProperty } from '@nestjs/swagger';
import type { LanguageId } from '../../planner/explain/sentences/language';
import { ChoiceField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import type { CalendarFeedEntity } from './calendar-feed.entity';

const LANGUAGES = ['it', 'en'] as const satisfies readonly LanguageId[];
const INSTANT = { type: 'string', format: 'date-time', maxLength: 30 } as const;

export class CreateCalendarFeedDto {
  /** Language of the entries; Italian unless given. */
  @ChoiceField(LANGUAGES, { optional: true })
  language?: LanguageId;
}

/** A feed of one's own shifts. Its address is told once, when it is made or renewed. */
export class CalendarFeedDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @ChoiceField(LANGUAGES)
  language: LanguageId;

  @ApiProperty(INSTANT)
  createdAt: string;

  /** From then on nobody reads it, unless it is renewed. */
  @ApiProperty(INSTANT)
  expiresAt: string;
}

/** A feed with its address, which is not kept: whoever loses it renews the feed. */
export class NewCalendarFeedDto extends CalendarFeedDto {
  /**
   * For a calendar to subscribe to (`webcal:` instead of `https:` opens one on this device). Whoever knows it reads your
   * shifts. Null in the answer to a repeated request.
   */
  @ApiProperty({ type: 'string', format: 'uri', maxLength: 500, nullable: true })
  url: string | null;
}

export class CalendarFeedListQueryDto extends PageQueryDto {}

export function calendarFeedDto({ id, language, createdAt, expiresAt }: CalendarFeedEntity): CalendarFeedDto {
  return { id, language, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

import { OmitType, PartialType } from '@nestjs/swagger';
import { ChoiceField, CivilDateField, IdField, IntegerField, TextField } from '../../platform/http/fields';
import { PageQueryDto } from '../../platform/http/paging';
import { omit } from '../../platform/omit';
import { SITE_KINDS } from './site.entity';
import type { SiteEntity, SiteKind } from './site.entity';

export class CreateSiteDto {
  @IdField()
  id: string;

  /** Body it belongs to. */
  @IdField()
  bodyId: string;

  @TextField(200)
  name: string;

  /** Street and number; may be empty. */
  @TextField(300, { minLength: 0 })
  address: string;

  @ChoiceField(SITE_KINDS)
  kind: SiteKind;

  /** Visitors who may be inside at the same time (accesso contingentato); null: no limit. */
  @IntegerField(1, 10_000, { nullable: true })
  maxVisitorsInside?: number | null;

  /** Desk positions: never more desks are open at once, guest desks included. Absent or null: as many as wanted. */
  @IntegerField(0, 10_000, { nullable: true })
  deskCount?: number | null;

  /** Places for people at work, of all units together; absent or null: as many as wanted. */
  @IntegerField(0, 10_000, { nullable: true })
  placesCount?: number | null;

  /** Last day on which the places are the bound; absent or null: until further notice. */
  @CivilDateField({ nullable: true })
  placesUntil?: string | null;
}

export class UpdateSiteDto extends PartialType(OmitType(CreateSiteDto, ['id', 'bodyId'] as const), {
  skipNullProperties: false,
}) {}

/** A place where people work on site (sede). */
export class SiteDto extends CreateSiteDto {}

export class SiteListQueryDto extends PageQueryDto {
  /** Sites of this body. */
  @IdField({ optional: true })
  bodyId?: string;

  @ChoiceField(SITE_KINDS, { optional: true })
  kind?: SiteKind;
}

export function siteDto(site: SiteEntity): SiteDto {
  return omit(site, 'version');
}

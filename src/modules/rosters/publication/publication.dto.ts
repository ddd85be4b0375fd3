import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, TextField } from '../../../platform/http/fields';
import { RosterDto, rosterDto } from '../dto/roster.dto';
import type { RosterConsentEntity } from '../roster-consent.entity';
import { SIGN_OFF_DECISIONS } from '../roster-sign-off.entity';
import type { RosterSignOffEntity, SignOffDecision } from '../roster-sign-off.entity';
import { byPerson } from './day-changes';
import { wordsOf } from './late-changes.service';
import type { Publication } from './roster-publication.service';

const REASON_MAX_LENGTH = 2000;
/** Days of the longest roster. */
const MAX_DAYS = 371;

/** A step of a roster, with what is to be said of it in the audit trail. */
export class RosterStepDto {
  /** For whoever reads the trail. */
  @TextField(REASON_MAX_LENGTH, { nullable: true })
  reason?: string | null;
}

export class RosterPublicationDto {
  /** Needed where published days change inside the notice period and not everybody concerned has agreed. */
  @TextField(REASON_MAX_LENGTH, { nullable: true })
  reason?: string | null;
}

/** What a head decides on a submitted roster, for the units that they lead. */
export class RosterDecisionDto {
  @ChoiceField(SIGN_OFF_DECISIONS)
  decision: SignOffDecision;

  /** Needed to decline. */
  @TextField(REASON_MAX_LENGTH, { nullable: true })
  reason?: string | null;
}

/** One unit of a submitted roster, and what was decided for it. */
export class RosterSignOffDto {
  @ApiProperty({ maxLength: 40 })
  unitId: string;

  /** Null while nobody has decided. */
  @ApiProperty({ enum: SIGN_OFF_DECISIONS, nullable: true })
  decision: SignOffDecision | null;

  /** Name the person signs in with. */
  @ApiProperty({ type: String, maxLength: 200, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, maxLength: REASON_MAX_LENGTH, nullable: true })
  reason: string | null;
}

/** One day of a person, in words and the body's civil time. */
export class ChangedDayDto {
  @ApiProperty({ format: 'date', maxLength: 10 })
  on: string;

  /** Null: no work. */
  @ApiProperty({ type: String, maxLength: 200, nullable: true, example: '08:00-15:42, larga, desk' })
  before: string | null;

  @ApiProperty({ type: String, maxLength: 200, nullable: true })
  after: string | null;
}

/** Days of a person. */
export class PersonChangesDto {
  @ApiProperty({ maxLength: 40 })
  personId: string;

  @ApiProperty({ type: [ChangedDayDto], maxItems: MAX_DAYS })
  changes: ChangedDayDto[];
}

/** What a publication did. */
export class PublishedRosterDto {
  @ApiProperty({ type: RosterDto })
  roster: RosterDto;

  /** Days that changed inside the notice period, by person. */
  @ApiProperty({ type: [PersonChangesDto], maxItems: 10_000 })
  lateChanges: PersonChangesDto[];

  /** Rosters that speak for no unit and week any more. */
  @ApiProperty({ type: [String], maxItems: 10_000, items: { type: 'string', format: 'uuid', maxLength: 36 } })
  supersededRosterIds: string[];
}

/** A person's agreement to late changes. */
export class RosterConsentDto extends PersonChangesDto {
  @ApiProperty({ format: 'date-time', maxLength: 30 })
  givenAt: string;
}

export function publishedRosterDto({ roster, lateChanges, supersededIds }: Publication): PublishedRosterDto {
  return {
    roster: rosterDto(roster),
    lateChanges: byPerson(lateChanges).map(({ personId, changes }) => ({
      personId,
      changes: wordsOf(roster, changes),
    })),
    supersededRosterIds: [...supersededIds],
  };
}

export function rosterConsentDto({ personId, changes, givenAt }: RosterConsentEntity): RosterConsentDto {
  const days = changes.map(({ on, before, after }) => ({ on, before, after }));
  return { personId, changes: days, givenAt: givenAt.toISOString() };
}

/** @param usernames of the users who signed, by id */
export function rosterSignOffDto(
  { unitId, signOff }: { readonly unitId: string; readonly signOff: RosterSignOffEntity | null },
  usernames: ReadonlyMap<string, string>,
): RosterSignOffDto {
  return {
    unitId,
    decision: signOff?.decision ?? null,
    decidedBy: signOff && (usernames.get(signOff.decidedBy) ?? null),
    decidedAt: signOff?.decidedAt.toISOString() ?? null,
    reason: signOff?.reason ?? null,
  };
}

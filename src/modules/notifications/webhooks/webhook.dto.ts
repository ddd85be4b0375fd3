import { ApiProperty, PartialType } from '@nestjs/swagger';
import { IsUrl, MaxLength } from 'class-validator';
import { ChoiceListField, FlagField, IdField } from '../../../platform/http/fields';
import { WEBHOOK_KINDS } from '../domain-event';
import type { WebhookEntity } from './webhook.entity';

const URL_MAX_LENGTH = 500;

class WebhookValuesDto {
  /** Address of the receiver: https, on the open internet unless the operator allows the host. */
  @ApiProperty({ type: String, format: 'uri', maxLength: URL_MAX_LENGTH })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  @MaxLength(URL_MAX_LENGTH)
  url: string;

  /** Kinds of events it is told of. */
  @ChoiceListField(WEBHOOK_KINDS)
  kinds: (typeof WEBHOOK_KINDS)[number][];
}

export class CreateWebhookDto extends WebhookValuesDto {
  /** Body whose events it is told of; absent or null: your own, or every body where you act for all of them. */
  @IdField({ nullable: true })
  bodyId?: string | null;
}

export class UpdateWebhookDto extends PartialType(WebhookValuesDto, { skipNullProperties: false }) {
  /** True: it is told of nothing. What happens meanwhile is not sent later. */
  @FlagField({ optional: true })
  paused?: boolean;
}

/** Another program that is told of events, by signed messages in the form of Standard Webhooks. */
export class WebhookDto extends CreateWebhookDto {
  @ApiProperty({ format: 'uuid', maxLength: 36 })
  id: string;

  @FlagField()
  paused: boolean;

  @ApiProperty({ format: 'date-time', maxLength: 30 })
  madeAt: string;

  /** Until when messages are signed with the secret before the newest as well; null: with the newest alone. */
  @ApiProperty({ type: String, format: 'date-time', maxLength: 30, nullable: true })
  formerSecretUntil: string | null;
}

/** A webhook with the secret that signs its messages. */
export class WebhookWithSecretDto extends WebhookDto {
  /** `whsec_` and base64. Shown here alone: null where the request is repeated under its `Idempotency-Key`. */
  @ApiProperty({ type: String, maxLength: 100, nullable: true })
  secret: string | null;
}

export function webhookDto(row: WebhookEntity): WebhookDto {
  const { id, bodyId, url, kinds, paused, madeAt, formerSecretUntil } = row;
  return {
    ...{ id, bodyId, url, paused, madeAt: madeAt.toISOString() },
    kinds: kinds as WebhookDto['kinds'],
    formerSecretUntil: formerSecretUntil?.toISOString() ?? null,
  };
}

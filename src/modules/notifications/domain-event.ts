import type { WorkMode } from '../../planner/problem/assignment';

/** A duty as its notice tells it: when, and where or in agile work. */
export interface NoticedDuty {
  readonly startAt: Date;
  readonly endAt: Date;
  readonly mode: WorkMode;
  /** Null for agile work. */
  readonly siteId: string | null;
}

/** What a person's day was in the published roster of before, and what it is now; null: no duty. */
export interface DayChange {
  readonly on: string;
  readonly before: NoticedDuty | null;
  readonly after: NoticedDuty | null;
}

/** A version of a roster holds from now on; only people whose days changed are written to. */
interface RosterPublished {
  readonly kind: 'roster.published';
  readonly rosterId: string;
  readonly version: number;
  /** Units of the roster. */
  readonly unitIds: readonly string[];
  /** IANA zone in which the days are told. */
  readonly timeZone: string;
  readonly perPerson: readonly { readonly personId: string; readonly changed: readonly DayChange[] }[];
}

/** A roster waits for the sign-off of the heads of these units. */
interface RosterSubmitted {
  readonly kind: 'roster.submitted';
  readonly rosterId: string;
  readonly version: number;
  readonly unitIds: readonly string[];
}

/** A head declined a roster; the user who submitted it is told. */
interface RosterDeclined {
  readonly kind: 'roster.declined';
  readonly rosterId: string;
  readonly version: number;
  readonly unitIds: readonly string[];
  readonly submittedBy: string;
}

/** Contingents of one unit wait for its head, proposed together; told once, under the first of them. */
interface ContingentProposed {
  readonly kind: 'contingent.proposed';
  readonly contingentId: string;
  readonly version: number;
  readonly unitId: string;
  readonly count: number;
}

/** What happens to a swap or an offer of duties. */
export type TradeStep = 'opened' | 'accepted' | 'approved' | 'declined' | 'withdrawn' | 'expired';

/** A step of a swap or an offer. */
interface TradeStepped {
  readonly kind: `${'swap' | 'offer'}.${TradeStep}`;
  readonly tradeId: string;
  readonly version: number;
  /** Units of the people concerned. */
  readonly unitIds: readonly string[];
  /** People to tell. */
  readonly personIds: readonly string[];
  /** Whether the heads of the units are to decide now. */
  readonly headsAsked: boolean;
}

/** Somebody tries a webhook. */
interface WebhookTest {
  readonly kind: 'webhook.test';
  readonly testId: string;
  readonly version: 1;
  readonly webhookId: string;
}

/** What happened in the transaction that writes it down. Reasons, names and anybody else's data have no place in it. */
export type DomainEvent =
  RosterPublished | RosterSubmitted | RosterDeclined | ContingentProposed | TradeStepped | WebhookTest;

/** Kinds that a webhook can ask for. */
export const WEBHOOK_KINDS = [
  'roster.published',
  'roster.submitted',
  'roster.declined',
  'contingent.proposed',
  'swap.opened',
  'swap.accepted',
  'swap.approved',
  'swap.declined',
  'swap.withdrawn',
  'swap.expired',
  'offer.opened',
  'offer.accepted',
  'offer.approved',
  'offer.declined',
  'offer.withdrawn',
  'offer.expired',
] as const;

/** Kinds that people are written to about. */
export type LetterKind = Exclude<DomainEvent['kind'], 'webhook.test'>;

/** Facts of an event that its reader is told; ids, days and duties alone. */
export type NoticeFacts = object;

/** Units of an event, whose bodies' webhooks are told. */
export interface WebhookFacts {
  readonly unitIds: readonly string[];
}

/** An event as it is kept: one row for each person or group to tell, and one for webhooks. */
export interface Notice {
  /** `person:<id>`, `heads:<unit id>`, `user:<id>`, `webhook:<id>`, or `webhooks` for all that asked for the kind. */
  readonly recipient: string;
  readonly facts: NoticeFacts;
}

/** The resource an event is about, and the version that it tells. */
export interface EventSubject {
  readonly type: string;
  readonly id: string;
  readonly version: number;
}

export function subjectOf(event: DomainEvent): EventSubject {
  const { version } = event;
  if ('rosterId' in event) return { type: 'rosters', id: event.rosterId, version };
  if ('contingentId' in event) return { type: 'presence-contingents', id: event.contingentId, version };
  if ('testId' in event) return { type: 'webhook-tests', id: event.testId, version };
  return { type: event.kind.startsWith('swap') ? 'swap-requests' : 'duty-offers', id: event.tradeId, version };
}

/** Whom an event concerns, and what each is told. Webhooks are told ids alone. */
export function noticesOf(event: DomainEvent): Notice[] {
  if (event.kind === 'webhook.test') return [{ recipient: `webhook:${event.webhookId}`, facts: {} }];
  return [...lettersOf(event), { recipient: 'webhooks', facts: { unitIds: unitIdsOf(event) } satisfies WebhookFacts }];
}

function unitIdsOf(event: Exclude<DomainEvent, WebhookTest>): readonly string[] {
  return event.kind === 'contingent.proposed' ? [event.unitId] : event.unitIds;
}

function lettersOf(event: Exclude<DomainEvent, WebhookTest>): Notice[] {
  switch (event.kind) {
    case 'roster.published':
      return event.perPerson
        .filter(({ changed }) => changed.length > 0)
        .map(({ personId, changed }) => ({
          recipient: `person:${personId}`,
          facts: { timeZone: event.timeZone, changed },
        }));
    case 'roster.submitted':
      return event.unitIds.map((unitId) => ({ recipient: `heads:${unitId}`, facts: {} }));
    case 'roster.declined':
      return [{ recipient: `user:${event.submittedBy}`, facts: {} }];
    case 'contingent.proposed':
      return [{ recipient: `heads:${event.unitId}`, facts: { count: event.count } }];
    default:
      return [
        ...event.personIds.map((personId) => ({ recipient: `person:${personId}`, facts: {} })),
        ...(event.headsAsked ? event.unitIds : []).map((unitId) => ({ recipient: `heads:${unitId}`, facts: {} })),
      ];
  }
}

import type { ErrorKind, FieldError } from '../../platform/errors/domain-error';
import { isOverdue } from './contingent-expiry.service';
import type { ContingentDecisionDto } from './contingent-decision.dto';
import type { PresenceContingentEntity } from './presence-contingent.entity';

/** Why a decision cannot be taken. */
export interface Refusal extends FieldError {
  readonly kind: Extract<ErrorKind, 'not-found' | 'conflict' | 'precondition-failed' | 'invalid'>;
  readonly code: string;
}

/** How many people, as proposed or as decided. */
export interface Counts {
  readonly minCount: number;
  readonly maxCount: number | null;
  readonly targetCount: number;
}

/** Counts at a site. */
export interface SiteCounts extends Counts {
  readonly siteId: string;
}

/** The counts after a decision: those given, the rest as proposed. */
export function decidedCounts(row: Counts, { minCount, maxCount, targetCount }: ContingentDecisionDto): Counts {
  return {
    minCount: minCount ?? row.minCount,
    maxCount: maxCount === undefined ? row.maxCount : maxCount,
    targetCount: targetCount ?? row.targetCount,
  };
}

/**
 * Why a contingent cannot be decided so; the bounds of the phase are another matter.
 *
 * @param version that the head saw
 */
export function refusalsOf(
  row: PresenceContingentEntity,
  decision: ContingentDecisionDto,
  version: number,
  now: Date,
): Refusal[] {
  if (row.status !== 'proposed' || isOverdue(row, now)) return [notOpen(row)];
  if (row.version !== version) return [stale(row, version)];
  return valueRefusals(row, decision);
}

function valueRefusals(row: PresenceContingentEntity, decision: ContingentDecisionDto): Refusal[] {
  const given = (['minCount', 'maxCount', 'targetCount'] as const).filter((name) => decision[name] !== undefined);
  if (decision.decision !== 'amended') {
    const withCounts = given.map((name) =>
      invalid(`/${name}`, 'amended', `${name} is given only with the decision "amended".`),
    );
    const needsReason = decision.decision === 'declined' && (decision.reason ?? '').trim() === '';
    const reason = invalid('/reason', 'required', 'Say why you decline: the personnel office plans anew with it.');
    return needsReason ? [...withCounts, reason] : withCounts;
  }
  const { minCount, maxCount, targetCount } = decidedCounts(row, decision);
  if (minCount === row.minCount && maxCount === row.maxCount && targetCount === row.targetCount) {
    return [invalid('/decision', 'changed', 'These are the counts proposed: approve them, or give other ones.')];
  }
  if (targetCount >= minCount && (maxCount === null || maxCount >= targetCount)) return [];
  const bounds = `minCount ${minCount}, targetCount ${targetCount}, maxCount ${maxCount ?? 'none'}`;
  return [
    invalid(
      '/targetCount',
      'count',
      `targetCount lies between minCount and maxCount, both allowed; it would be ${bounds}.`,
    ),
  ];
}

/** A contingent that has been decided, where one nobody has decided is wanted. */
export function notOpen({ id, status }: PresenceContingentEntity): Refusal {
  const how = status === 'proposed' || status === 'expired' ? 'nobody decided in time' : `it is ${status}`;
  return {
    ...{ kind: 'conflict', code: 'contingent-not-open', pointer: '/id', rule: 'open' },
    detail: `The presence contingent ${id} is not waiting for a decision: ${how}. The personnel office can reopen it.`,
  };
}

function stale({ id, version }: PresenceContingentEntity, seen: number): Refusal {
  return {
    ...{ kind: 'precondition-failed', code: 'version-is-stale', pointer: '/version', rule: 'version' },
    detail: `The presence contingent ${id} was changed meanwhile: it is now at version ${version}, not ${seen}. Read it again and decide on what you see.`,
  };
}

export function notFound(id: string): Refusal {
  return {
    ...{ kind: 'not-found', code: 'contingent-not-found', pointer: '/id', rule: 'existing' },
    detail: `There is no presence contingent ${id} within your responsibility.`,
  };
}

export function invalid(pointer: string, rule: string, detail: string): Refusal {
  return { kind: 'invalid', code: 'decision-refused', pointer, rule, detail };
}

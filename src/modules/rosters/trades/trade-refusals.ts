import type { Finding } from '../../../planner/problem/finding';
import { exemptions } from '../../../planner/rules/exemptions/rule';
import { DomainError } from '../../../platform/errors/domain-error';
import type { FieldError } from '../../../platform/errors/domain-error';
import type { TradeKind } from './duty-trade.entity';

/** To an outsider a trade does not exist. */
export function tradeNotFound(kind: TradeKind, id: string): DomainError {
  const what = kind === 'swap' ? 'swap request' : 'duty offer';
  return new DomainError('not-found', `${kind}-not-found`, `There is no ${what} ${id} that concerns you.`);
}

/** @param assignedTo whose turn it is instead; null: nobody's any more */
export function notYourTurn(status: string, assignedTo: string | null): DomainError {
  const turn = assignedTo === null ? 'It is over.' : `It waits for the ${assignedTo.replace('_', ' ')}.`;
  return new DomainError('conflict', 'trade-status', `This is ${status}. ${turn}`);
}

export function ownTrade(): DomainError {
  const detail = 'You are one of the two people of this trade: another head, or the personnel office, decides it.';
  return new DomainError('forbidden', 'own-trade', detail);
}

export function rosterChanged(): DomainError {
  const detail = 'The published duties changed after this was asked; it has expired. Ask again on what holds now.';
  return new DomainError('conflict', 'trade-stale', detail);
}

export function acrossRosters(): DomainError {
  const detail = 'The two duties are not of one published roster; only duties planned together can be traded.';
  return new DomainError('invalid', 'trade-across-rosters', detail, [{ pointer: '/on', rule: 'one-roster', detail }]);
}

export function invalidTrade(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'invalid-values', detail, [{ pointer, rule, detail }]);
}

/**
 * The law that forbids a trade, as one of the two people may hear it: the own side by rule and day, the colleague's only
 * as "not possible", since the rule would tell what the personnel office alone knows.
 *
 * @param kind `invalid` where the trade is asked for, `conflict` where it was allowed when it was
 */
export function forbiddenFor(
  kind: 'invalid' | 'conflict',
  personId: string,
  findings: readonly Finding[],
): DomainError {
  const own = findings.filter(({ people }) => people.length === 1 && people[0] === personId);
  const errors = own.map(({ rule, detail }): FieldError => ({ pointer: '/on', rule, detail: `${rule}: ${detail}` }));
  if (own.length < findings.length) {
    const detail = 'This is not possible for your colleague.';
    errors.push({ pointer: '/colleagueId', rule: 'not-possible', detail });
  }
  const outcome =
    kind === 'invalid'
      ? 'The rules do not allow this trade; nobody was asked.'
      : 'The rules do not allow this trade any more.';
  const detail = `${outcome} See errors.`;
  return new DomainError(kind, 'trade-not-allowed', detail, errors);
}

/**
 * A refusal as a head may read it. That somebody is exempt is the personnel office's to know: such a law is told without
 * its name, the person or the day, since each of them would tell it.
 */
export function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  const { kind, code, message, errors } = error;
  const open = errors.filter(({ rule }) => rule !== exemptions.id);
  if (open.length === errors.length) return error;
  const detail = 'Something that the personnel office alone knows stands against it; ask there.';
  return new DomainError(kind, code, message, [...open, { pointer: '', rule: 'personnel-office', detail }]);
}

/** The same for a head, who answers for both people: which rule, whose, when; findings tell no reason of an absence. */
export function forbiddenForHead(findings: readonly Finding[]): DomainError {
  const errors = findings.map(({ rule, people, on, detail }): FieldError => ({
    pointer: '',
    rule,
    detail: `${rule}: ${people.join(', ')}${on === null ? '' : ` on ${on}`}: ${detail}`,
  }));
  const detail = 'The rules do not allow this trade any more; nothing was published. See errors.';
  return new DomainError('conflict', 'trade-not-allowed', detail, errors);
}

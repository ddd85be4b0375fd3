import { DomainError } from '../../platform/errors/domain-error';
import type { Refusal } from './weigh-decision';

/** One refusal as the error of a request about one contingent. */
export function refused(refusal: Refusal, ...others: readonly Refusal[]): DomainError {
  const { kind, code, detail } = refusal;
  const errors = kind === 'invalid' ? [refusal, ...others].map(fieldError) : [];
  return new DomainError(kind, code, detail, errors);
}

/** The refusals of several decisions as one error: nothing was decided. What is wrong by itself comes before clashes. */
export function refusedTogether(refusals: readonly Refusal[], decisionCount: number): DomainError {
  const kind = (['invalid', 'conflict', 'precondition-failed'] as const).find((candidate) =>
    refusals.some((refusal) => refusal.kind === candidate || (candidate === 'invalid' && refusal.kind === 'not-found')),
  )!;
  const detail = `None of the ${decisionCount} contingents was decided: ${refusals.length} of the decisions cannot be taken; see errors.`;
  return new DomainError(kind, 'decisions-refused', detail, refusals.map(fieldError));
}

function fieldError({ pointer, rule, detail }: Refusal): { pointer: string; rule: string; detail: string } {
  return { pointer, rule, detail };
}

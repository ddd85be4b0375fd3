/** Why a problem can't be searched as rows of days. */
export interface Refusal {
  /** The rule in the way; null where it is no single rule. */
  readonly refusedBy: string | null;
  readonly reason: string;
}

export const refusal = (refusedBy: string | null, reason: string): Refusal => ({ refusedBy, reason });

export const isRefusal = (answer: object): answer is Refusal => 'refusedBy' in answer;

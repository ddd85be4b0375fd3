/**
 * The closed list of ways in which a request can be refused. Only `http/problem-details.filter.ts` knows which HTTP
 * status each one becomes, so a use case reads the same from the command line, a job or a controller.
 */
export type ErrorKind =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-many-requests'
  | 'unavailable';

/** One value that was refused: where it is, which rule it breaks, how to mend it. */
export interface FieldError {
  /** JSON pointer into the request body (`/people/3/contractId`), or the name of a query parameter or header. */
  readonly pointer: string;
  /** Stable name of the rule, for programs. */
  readonly rule: string;
  /** For people: what is wrong and how to mend it. */
  readonly detail: string;
}

/**
 * A refusal that the caller can understand and act on.
 *
 * @param code stable kebab-case name of this very error (`unit-not-found`), for programs
 * @param detail for people: what is wrong, where, how to mend it. Never secrets, never another person's data
 * @param errors the single values at fault, when there are any
 * @param retryAfterSeconds when trying again makes sense (`too-many-requests`, `unavailable`)
 * @param language of the details
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number,
    readonly language: 'it' | 'en' = 'en',
  ) {
    super(detail);
    this.name = 'DomainError';
  }
}

import type { ErrorKind, FieldError } from '../errors/domain-error';

export const PROBLEM_JSON = 'application/problem+json';

/** Body of every refusal: RFC 9457 with a stable code, and the values at fault. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable kebab-case name of this very error, for programs. */
  readonly code: string;
  readonly detail: string;
  /** Path of the request. */
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly FieldError[];
}

export const STATUS_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'precondition-failed': 412,
  'precondition-required': 428,
  'too-many-requests': 429,
  unavailable: 503,
};

/** Code and title of refusals that come from the protocol itself and not from a use case. */
export const PROTOCOL_PROBLEMS: Readonly<Record<number, { readonly code: string; readonly title: string }>> = {
  400: { code: 'malformed-request', title: 'Malformed request' },
  401: { code: 'unauthenticated', title: 'Not signed in' },
  403: { code: 'forbidden', title: 'Not allowed' },
  404: { code: 'not-found', title: 'Not found' },
  405: { code: 'method-not-allowed', title: 'Method not allowed' },
  406: { code: 'not-acceptable', title: 'Not acceptable' },
  408: { code: 'request-timeout', title: 'Request timeout' },
  409: { code: 'conflict', title: 'Conflict' },
  412: { code: 'precondition-failed', title: 'Changed by somebody else' },
  413: { code: 'payload-too-large', title: 'Body too large' },
  415: { code: 'unsupported-media-type', title: 'Unsupported media type' },
  422: { code: 'invalid', title: 'Invalid values' },
  428: { code: 'precondition-required', title: 'Precondition required' },
  429: { code: 'too-many-requests', title: 'Too many requests' },
  500: { code: 'internal-error', title: 'Internal error' },
  503: { code: 'unavailable', title: 'Not available now' },
};

export function protocolProblem(status: number): { readonly code: string; readonly title: string } {
  return PROTOCOL_PROBLEMS[status] ?? { code: `http-${status}`, title: 'Request refused' };
}

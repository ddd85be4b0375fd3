/**
 * How long a caller may take to send the head of a request, and all of it, in milliseconds: whoever sends a byte now and
 * then would otherwise hold a connection for ever. Answers, such as a stream of events, may take longer.
 */
export const SESSION_LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000 };

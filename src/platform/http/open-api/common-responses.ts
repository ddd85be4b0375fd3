import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_JSON } from '../problem-details';

type Components = NonNullable<OpenAPIObject['components']>;
type Headers = NonNullable<Components['headers']>;
type Content = Record<string, { schema: { $ref: string } }>;

/** Headers that answers share, described once. Their names are those in which operations refer to them. */
export const COMMON_HEADERS: Headers = {
  RateLimitLimit: integerHeader('Requests that one address may make in a minute.'),
  RateLimitRemaining: integerHeader('Requests left in this minute.'),
  RateLimitReset: integerHeader('Seconds until requests are given back.'),
  RetryAfter: integerHeader('Seconds to wait.'),
  CacheControl: {
    description: 'Always `no-store`: answers hold people’s data, and nothing on the way may keep them.',
    schema: { type: 'string', enum: ['no-store'] },
  },
};

const common = (name: string): { $ref: string } => ({ $ref: `#/components/headers/${name}` });

/** What every answer carries. */
export const HEADERS_OF_EVERY_ANSWER: Headers = {
  'X-RateLimit-Limit': common('RateLimitLimit'),
  'X-RateLimit-Remaining': common('RateLimitRemaining'),
  'X-RateLimit-Reset': common('RateLimitReset'),
  'Cache-Control': common('CacheControl'),
};

/** Refusals that every operation may give. */
export const COMMON_RESPONSES: NonNullable<Components['responses']> = {
  TooManyRequests: refusal('Too many requests: wait as many seconds as Retry-After says.', {
    'Retry-After': common('RetryAfter'),
  }),
  Unavailable: refusal('Not available now: try again after as many seconds as Retry-After says.', {
    'Retry-After': common('RetryAfter'),
  }),
  Refusal: refusal('Refused: the problem says what, where and how to mend it.'),
};

/** The body of a refusal. */
export function problemContent(): Content {
  return { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/ProblemDetails' } } };
}

function refusal(
  description: string,
  headers: Headers = {},
): { description: string; headers: Headers; content: Content } {
  return { description, headers: { ...HEADERS_OF_EVERY_ANSWER, ...headers }, content: problemContent() };
}

function integerHeader(description: string): Headers[string] {
  return { description, schema: { type: 'integer', format: 'int32', minimum: 0 } };
}

import type { OpenAPIObject } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_PATTERN } from '../idempotency/keyed-request';
import { PROBLEM_JSON } from '../problem-details';
import { PROBLEM_DETAILS_SCHEMA } from './problem-details.schema';
import { modernSchemas } from './modern-schemas';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];
type Headers = NonNullable<Extract<Responses[string], { description: string }>['headers']>;

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const RATE_LIMIT_HEADERS: Headers = {
  'X-RateLimit-Limit': integerHeader('Requests that one address may make in a minute.'),
  'X-RateLimit-Remaining': integerHeader('Requests left in this minute.'),
  'X-RateLimit-Reset': integerHeader('Seconds until requests are given back.'),
};

const IDEMPOTENCY_KEY_PARAMETER: NonNullable<Operation['parameters']>[number] = {
  name: IDEMPOTENCY_KEY,
  in: 'header',
  required: false,
  description:
    'A UUID, or up to 64 visible characters, new for each request. The same request under the same key within 24 ' +
    'hours takes effect once: it gets the first answer again, with `Idempotency-Replayed: true`; 409 while the first ' +
    'one is under way. Another request under the same key is refused with 422 `idempotency-key-reused`.',
  schema: { type: 'string', minLength: 1, maxLength: 64, pattern: IDEMPOTENCY_KEY_PATTERN.source },
};

/** Who answers for the API, and one sentence on it for catalogues of services (`info.x-summary`). */
export interface ApiCard {
  readonly contact: { readonly name: string; readonly url: string };
  readonly summary: string;
}

/**
 * Adds what holds for every operation and no controller should repeat: problem details for refusals, rate limits, the
 * key that makes a POST of a signed-in user safe to repeat, null as OpenAPI 3.1 writes it.
 */
export function completeOpenApi(document: OpenAPIObject, card: ApiCard): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation === undefined) continue;
      operation.responses = completeResponses(operation);
      if (method !== 'post' || operation.security === undefined) continue;
      operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY_PARAMETER];
    }
  }
  const schemas = { ...document.components?.schemas, ProblemDetails: PROBLEM_DETAILS_SCHEMA };
  return modernSchemas({
    ...document,
    info: { ...document.info, contact: card.contact, 'x-summary': card.summary } as OpenAPIObject['info'],
    components: { ...document.components, schemas },
  });
}

function completeResponses(operation: Operation): Responses {
  const responses: Responses = {
    ...operation.responses,
    '429': {
      description: 'Too many requests: wait as many seconds as Retry-After says.',
      headers: { 'Retry-After': integerHeader('Seconds to wait.') },
      content: problemContent(),
    },
    default: { description: 'Refused: the problem says what, where and how to mend it.', content: problemContent() },
  };
  for (const response of Object.values(responses)) {
    if (response === undefined || '$ref' in response) continue;
    response.description ||= 'Done.';
    response.headers = { ...RATE_LIMIT_HEADERS, ...response.headers };
  }
  return responses;
}

function problemContent(): Record<string, { schema: { $ref: string } }> {
  return { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/ProblemDetails' } } };
}

function integerHeader(description: string): Headers[string] {
  return { description, schema: { type: 'integer', format: 'int32' } };
}

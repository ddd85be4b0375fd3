import type { OpenAPIObject } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY, IDEMPOTENCY_KEY_PATTERN } from '../idempotency/keyed-request';
import { COMMON_HEADERS, COMMON_RESPONSES, HEADERS_OF_EVERY_ANSWER, problemContent } from './common-responses';
import { PROBLEM_DETAILS_SCHEMA } from './problem-details.schema';
import { modernSchemas } from './modern-schemas';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

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

/** Who answers for the API, one sentence on it for catalogues of services (`info.x-summary`), and its stable name there. */
export interface ApiCard {
  readonly contact: { readonly name: string; readonly url: string };
  readonly summary: string;
  readonly id: string;
}

/** An operation of anybody: said in so many words, since silence would mean the security of the whole document. */
const NOBODY_SIGNED_IN: NonNullable<Operation['security']> = [{}];

/**
 * Adds what holds for every operation and no controller should repeat: problem details for refusals, rate limits, the
 * key that makes a POST of a signed-in user safe to repeat, null as OpenAPI 3.1 writes it. The result keeps to the
 * Italian guidelines' rules for interfaces (ModI), as test/modi-lint checks them.
 */
export function completeOpenApi(document: OpenAPIObject, card: ApiCard): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation === undefined) continue;
      operation.responses = completeResponses(operation);
      if (operation.security === undefined) operation.security = NOBODY_SIGNED_IN;
      else if (method === 'post') operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY_PARAMETER];
    }
  }
  const { components } = document;
  return modernSchemas({
    ...document,
    info: {
      ...document.info,
      contact: card.contact,
      ...{ 'x-summary': card.summary, 'x-api-id': card.id },
    },
    components: {
      ...components,
      schemas: { ...components?.schemas, ProblemDetails: PROBLEM_DETAILS_SCHEMA },
      responses: { ...components?.responses, ...COMMON_RESPONSES },
      headers: { ...components?.headers, ...COMMON_HEADERS },
    },
  });
}

function completeResponses(operation: Operation): Responses {
  const responses: Responses = { ...operation.responses };
  for (const [status, response] of Object.entries(responses)) {
    if (response === undefined || '$ref' in response) continue;
    response.description ||= 'Done.';
    response.headers = { ...HEADERS_OF_EVERY_ANSWER, ...response.headers };
    if (/^[45]/.test(status)) response.content ??= problemContent();
  }
  return {
    ...responses,
    '429': { $ref: '#/components/responses/TooManyRequests' },
    '503': { $ref: '#/components/responses/Unavailable' },
    default: { $ref: '#/components/responses/Refusal' },
  };
}

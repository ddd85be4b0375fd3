import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const text = (description: string, maxLength: number): Schema => ({ type: 'string', description, maxLength });

/** `ProblemDetails` of problem-details.ts as a schema: RFC 9457 with a code, a request id and the values at fault. */
export const PROBLEM_DETAILS_SCHEMA: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'requestId', 'errors'],
  properties: {
    type: { type: 'string', format: 'uri-reference', maxLength: 200 },
    title: text('What kind of refusal it is, for people.', 200),
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599 },
    code: text('Stable name of this very error, for programs.', 100),
    detail: text('What is wrong and how to mend it, for people.', 4000),
    instance: { type: 'string', format: 'uri-reference', maxLength: 20_000 },
    requestId: text('Id of the request, also in the header Request-Id and in the log.', 64),
    errors: {
      type: 'array',
      maxItems: 10_000,
      description: 'The single values at fault.',
      items: {
        type: 'object',
        required: ['pointer', 'rule', 'detail'],
        properties: {
          pointer: text('JSON pointer into the body, or name of a query parameter or header.', 500),
          rule: text('Stable name of the rule that the value breaks.', 100),
          detail: text('What is wrong and how to mend it.', 2000),
        },
      },
    },
  },
};

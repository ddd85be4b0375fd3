import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { objectOf } from '../open-api/open-api-document';
import type { OpenApiDocument, OperationPlace } from '../open-api/open-api-document';
import type { PlainAnswer } from '../open-api/plain-http';

/** Marks of a program's inside: a trace, a statement of SQL, a library's name. */
const INSIDES =
  /\bat (?!\d{4}-).+:\d+:\d+|node_modules|QueryFailed|syntax error|violates|relation "|SELECT |INSERT INTO/;
const EVERYWHERE = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'request-id', 'cache-control'];

/** Holds answers against the description of the API. */
export class AnswerChecks {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly api: OpenApiDocument) {
    addFormats(this.ajv);
    this.ajv.addFormat('password', true);
    this.ajv.addSchema({ ...api.root, $id: 'https://turnario.example/openapi' });
  }

  /** What is wrong with the answer; nothing when it is as described. `partial`: a list whose `fields` were chosen. */
  problemsOf(operation: OperationPlace, answer: PlainAnswer, partial: boolean): string[] {
    const { status, headers, text } = answer;
    if (status >= 500 && status !== 503) return [`status ${status}`];
    const missing = EVERYWHERE.filter((name) => headers[name] === undefined).map((name) => `no header ${name}`);
    const inside = INSIDES.exec(text)?.[0];
    const told = status >= 400 && inside !== undefined ? [`tells of its inside: ${inside}`] : [];
    return [...missing, ...told, ...this.againstResponse(operation, answer, partial)];
  }

  private againstResponse(
    operation: OperationPlace,
    { status, headers, text }: PlainAnswer,
    partial: boolean,
  ): string[] {
    const responses = objectOf(operation.value['responses']);
    const name = responses[status] !== undefined ? String(status) : status >= 400 ? 'default' : '';
    if (name === '') return [`status ${status} is not described`];
    const response = this.api.resolved(responses[name]);
    const described = this.api.contentOf(response).map(([type]) => type);
    const type = (headers['content-type'] ?? '').split(';', 1)[0]!;
    const absent = Object.keys(this.api.headersOf(response))
      .filter((header) => headers[header.toLowerCase()] === undefined)
      .map((header) => `no header ${header} with ${status}`);
    if (described.length === 0) return text === '' ? absent : [...absent, `${status} has a body`];
    if (!described.includes(type)) return [...absent, `${status} is of type "${type}", not ${described.join(' or ')}`];
    if (!/json$/.test(type)) return absent;
    return [
      ...absent,
      ...this.againstSchema(pointerOf(operation, response, responses, name, type), JSON.parse(text), partial),
    ];
  }

  private againstSchema(pointer: string, body: unknown, partial: boolean): string[] {
    const validate =
      this.compiled.get(pointer) ?? this.ajv.compile({ $ref: `https://turnario.example/openapi#${pointer}` });
    this.compiled.set(pointer, validate);
    if (validate(body)) return [];
    const errors = (validate.errors ?? []).filter(
      ({ keyword, instancePath }) => !(partial && keyword === 'required' && instancePath.startsWith('/items/')),
    );
    return errors
      .slice(0, 3)
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

function pointerOf(
  operation: OperationPlace,
  _response: object,
  responses: Readonly<Record<string, unknown>>,
  status: string,
  type: string,
): string {
  const { $ref } = (responses[status] ?? {}) as { $ref?: string };
  const place = $ref?.replace(/^#/, '') ?? `${operation.at}/responses/${status}`;
  return encodeURI(`${place}/content/${type.replaceAll('/', '~1')}/schema`);
}

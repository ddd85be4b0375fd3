import { KnownIds } from './known-ids';
import type { OpenApiDocument, OperationPlace } from './open-api-document';
import { listOf, objectOf, textOf } from './open-api-document';
import type { PlainAnswer, PlainHttp } from './plain-http';

/** One answer of a crawl. */
export interface CrawledAnswer extends PlainAnswer {
  readonly operationId: string;
  readonly path: string;
}

export interface CrawlOptions {
  /** Value of the `Authorization` header; absent for an anonymous caller. */
  readonly authorization?: string;
  /** Values of query parameters by name, for those that an operation cannot do without. */
  readonly queryValues: Readonly<Record<string, string>>;
  /** Ids to try besides those the answers show: whoever attacks may have heard of some. */
  readonly knownIds?: KnownIds;
  /** Most resources of one operation that the crawl reads; six unless given. */
  readonly mostOfOperation?: number;
  /** Paths to ask for as well: those another caller was led to. */
  readonly otherPaths?: readonly (readonly [operationId: string, path: string])[];
}

const USUAL_OF_OPERATION = 6;

/** Reads everything that GET operations of the description give, following ids of lists and links to next pages. */
export async function crawlApi(http: PlainHttp, api: OpenApiDocument, options: CrawlOptions) {
  const ids = options.knownIds ?? new KnownIds();
  const seen = new Map<string, CrawledAnswer>();
  const get = async (operationId: string, path: string): Promise<void> => {
    for (let next: string | undefined = path; next !== undefined && !seen.has(next);) {
      const answer = await http.send({ method: 'get', path: next, headers: headersOf(options) });
      seen.set(next, { ...answer, operationId, path: next });
      const body = jsonOf(answer);
      if (answer.status === 200) ids.learn(next, body);
      next = (body as { _links?: { next?: string } } | undefined)?._links?.next;
    }
  };
  const reads = api.operations.filter(({ method }) => method === 'get').sort((a, b) => depth(a) - depth(b));
  for (const operation of reads) {
    const paths = pathsOf(operation.path, ids).slice(0, options.mostOfOperation ?? USUAL_OF_OPERATION);
    for (const path of paths)
      for (const variant of variantsOf(api, operation, path, options.queryValues, ids))
        await get(textOf(operation.value['operationId']), variant);
  }
  for (const [operationId, path] of options.otherPaths ?? []) await get(operationId, path);
  return { answers: [...seen.values()], ids };
}

function headersOf({ authorization }: CrawlOptions): Record<string, string> {
  return authorization === undefined ? {} : { Authorization: authorization };
}

function jsonOf({ headers, text }: PlainAnswer): unknown {
  return /json/.test(headers['content-type'] ?? '') ? (JSON.parse(text) as unknown) : undefined;
}

const depth = ({ path }: OperationPlace): number => path.split('{').length;

/** The path with each of its ids filled in from what is known of the collection before it. */
function pathsOf(template: string, ids: KnownIds): string[] {
  return template.split('/').reduce<string[]>(
    (paths, step, index, steps) => {
      if (!/^\{\w+\}/.test(step)) return paths.map((path) => (index === 0 ? path : `${path}/${step}`));
      const rest = step.replace(/^\{\w+\}/, '');
      const known = ids.of(steps[index - 1] ?? '');
      return paths.flatMap((path) => known.map((id) => `${path}/${encodeURIComponent(id)}${rest}`));
    },
    [''],
  );
}

/** The path with the queries worth asking: what is required, and each choice of an optional parameter. */
function variantsOf(
  api: OpenApiDocument,
  { value }: OperationPlace,
  path: string,
  values: Readonly<Record<string, string>>,
  ids: KnownIds,
): string[] {
  const parameters = listOf(value['parameters']).map((parameter) => api.resolved(parameter));
  const queries = parameters.filter((parameter) => parameter['in'] === 'query');
  const known = (name: string): readonly string[] => (values[name] === undefined ? ids.forName(name) : [values[name]]);
  const required = queries.filter((parameter) => parameter['required'] === true).map(({ name }) => textOf(name));
  const bases = required.reduce<string[][]>(
    (all, name) => all.flatMap((chosen) => known(name).map((one) => [...chosen, `${name}=${encodeURIComponent(one)}`])),
    [[]],
  );
  const choices = queries.flatMap(({ name, schema }) =>
    listOf(objectOf(schema)['enum']).map((choice) => `${textOf(name)}=${encodeURIComponent(textOf(choice))}`),
  );
  const largest = queries.some(({ name }) => name === 'limit') ? ['limit=200'] : [];
  return bases.slice(0, 4).flatMap((base) =>
    [[], ...choices.map((choice) => [choice])].map((extra) => {
      const query = [...base, ...largest, ...extra].join('&');
      return query === '' ? path : `${path}?${query}`;
    }),
  );
}

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A place of the document and what stands there; the place is a JSON pointer, so that a finding can be looked up. */
export interface Place<Value = JsonObject> {
  readonly at: string;
  readonly value: Value;
}

export interface OperationPlace extends Place {
  readonly path: string;
  readonly method: string;
}

/** Reads an OpenAPI document as the rules need it: operations, schemas, answers, with references followed. */
export class OpenApiDocument {
  constructor(readonly root: JsonObject) {}

  get info(): JsonObject {
    return objectOf(this.root['info']);
  }

  get paths(): readonly string[] {
    return Object.keys(objectOf(this.root['paths']));
  }

  get servers(): readonly JsonObject[] {
    const { servers } = this.root;
    return Array.isArray(servers) ? servers.map(objectOf) : [];
  }

  get operations(): OperationPlace[] {
    return Object.entries(objectOf(this.root['paths'])).flatMap(([path, methods]) =>
      Object.entries(objectOf(methods)).map(([method, operation]) => ({
        ...{ path, method, at: `/paths/${escaped(path)}/${method}` },
        value: objectOf(operation),
      })),
    );
  }

  /** Answers of all operations, references followed, with the status in `at`. */
  get responses(): (Place & { readonly status: string; readonly operation: OperationPlace })[] {
    return this.operations.flatMap((operation) =>
      Object.entries(objectOf(operation.value['responses'])).map(([status, response]) => ({
        ...{ status, operation, at: `${operation.at}/responses/${status}` },
        value: this.resolved(response),
      })),
    );
  }

  get parameters(): (Place & { readonly name: string; readonly in: string })[] {
    return this.operations.flatMap(({ at, value }) =>
      listOf(value['parameters']).map((parameter, index) => {
        const resolved = this.resolved(parameter);
        return {
          ...{ at: `${at}/parameters/${index}`, value: resolved },
          ...{ name: textOf(resolved['name']), in: textOf(resolved['in']) },
        };
      }),
    );
  }

  /** Every schema with a type, wherever it stands. */
  get schemas(): Place[] {
    return [...this.objects()].filter(({ value }) => typesOf(value).length > 0);
  }

  get securitySchemes(): Place[] {
    const schemes = objectOf(objectOf(this.root['components'])['securitySchemes']);
    return Object.entries(schemes).map(([name, value]) => ({
      at: `/components/securitySchemes/${name}`,
      value: objectOf(value),
    }));
  }

  /** Every object of the document. */
  *objects(value: Json = this.root, at = ''): Generator<Place> {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) yield { at, value };
    for (const [key, child] of Object.entries(value)) yield* this.objects(child, `${at}/${escaped(key)}`);
  }

  /** What a reference points to; anything else is itself. */
  resolved(value: Json | undefined): JsonObject {
    const { $ref } = objectOf(value);
    if (typeof $ref !== 'string') return objectOf(value);
    const steps = $ref.replace(/^#\//, '').split('/');
    return objectOf(steps.reduce<Json | undefined>((place, step) => objectOf(place)[step], this.root));
  }

  headersOf(response: JsonObject): Readonly<Record<string, JsonObject>> {
    const headers = Object.entries(objectOf(response['headers']));
    return Object.fromEntries(headers.map(([name, header]) => [name, this.resolved(header)]));
  }

  /** Media types of a body or an answer, with their schemas, references followed. */
  contentOf(body: JsonObject): (readonly [type: string, schema: JsonObject])[] {
    return Object.entries(objectOf(body['content'])).map(([type, media]) => [
      type,
      this.resolved(objectOf(media)['schema']),
    ]);
  }
}

export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it is, and anything else as none. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Types of a schema: `type` is a name or, in OpenAPI 3.1, several. A property that is called `type` is none. */
export function typesOf(schema: JsonObject): readonly string[] {
  const types = [schema['type']].flat();
  return types.every((type) => typeof type === 'string') ? types : [];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

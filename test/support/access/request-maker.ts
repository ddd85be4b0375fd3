import type { AccessWorld, JsonObject } from './access-world';

/** What the actor sends; the rest (method, path, media type) is the operation's, out of `openapi.json`. */
export interface MadeRequest {
  /** Values of the path's parameters. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  /** JSON, or the text of a CSV file. */
  readonly body?: object | string;
  /** Version for `If-Match`, where the operation asks for one; 1 unless told. */
  readonly version?: number;
}

/**
 * Makes a good request about a resource of the "own" unit, body or person. Called anew after each request that was taken,
 * so a write always finds its resource as it was.
 */
export type RequestMaker = (world: AccessWorld) => MadeRequest | Promise<MadeRequest>;
export type RequestMakers = Readonly<Record<string, RequestMaker>>;

interface ResourceOptions {
  /** Collection, such as `/v1/sites`. */
  readonly path: string;
  /** A good new resource; `n` is a number not used before. */
  readonly body: (n: number) => object;
  /** A good change; absent where the resource is never changed. */
  readonly change?: object;
  /** Values of parameters that the collection's own path has. */
  readonly params?: Readonly<Record<string, string>>;
  /** Takes away what a resource made before would be in the way of. */
  readonly clear?: string;
}

/** Makers of the five usual operations on a resource: list, create, find, update, remove. */
export function resource(name: string, { path, body, change, params, clear }: ResourceOptions): RequestMakers {
  const fresh = async (world: AccessWorld): Promise<JsonObject> => {
    if (clear !== undefined) await world.sql(clear);
    return world.asOffice('post', path, body(world.next()));
  };
  const one = async (world: AccessWorld): Promise<MadeRequest> => ({
    params: { ...params, id: (await fresh(world)).id },
  });
  return {
    [`${name}List`]: () => ({ params }),
    [`${name}Create`]: async (world) => {
      if (clear !== undefined) await world.sql(clear);
      return { params, body: body(world.next()) };
    },
    [`${name}Find`]: one,
    ...(change === undefined
      ? {}
      : { [`${name}Update`]: async (world: AccessWorld) => ({ ...(await one(world)), body: change }) }),
    [`${name}Remove`]: one,
  };
}

import type { Response } from 'supertest';
import type { FaultPoint, FaultProxy } from './fault-proxy';
import type { PostgresServer } from './postgres-server';
import { report } from './rounds';
import { allRows, changesBetween } from './row-changes';

/** A request that writes, made anew for each attempt: what it needs is there before the fault is armed. */
export interface WriteUseCase {
  readonly name: string;
  readonly prepare: (attempt: string) => Promise<() => PromiseLike<Response>>;
}

const TRY_AGAIN = { status: 503, type: 'application/problem+json', retryAfter: true, hasDetail: true };

/** Fails the N-th statement of writes, and looks at every row of the database before and after. */
export class AllOrNothing {
  constructor(
    private readonly postgres: PostgresServer,
    private readonly proxy: FaultProxy,
  ) {}

  /**
   * For each N up to the last statement: all connections break there, once before the server has the statement and once
   * after it has done it. The answer is a 503 that asks to try again, and all of the write is there or nothing.
   *
   * @param chosen which statements, of how many; all of them unless told
   */
  async expect(
    { name, prepare }: WriteUseCase,
    chosen: (n: number, statements: number) => boolean = () => true,
  ): Promise<void> {
    const stem = name.replaceAll(/[^a-z]+/g, '-').slice(0, 20);
    const send = await prepare(`${stem}-clean`);
    this.proxy.arm(Number.POSITIVE_INFINITY, 'before');
    const whole = await this.effectOf(send);
    const { statements } = this.proxy;
    expect({ name, isDone: whole.status < 300, ...whole.problem }).toMatchObject({ name, isDone: true });
    const outcomes = { nothing: 0, all: 0 };
    for (const point of ['before', 'after'] as FaultPoint[]) {
      for (let n = 1; ; n++) {
        if (n <= statements && !chosen(n, statements)) continue;
        const attempt = await prepare(`${stem}-${point}-${n}`);
        this.proxy.arm(n, point);
        const effect = await this.effectOf(attempt);
        if (!this.proxy.hasFailed) break;
        const where = `${point} query ${n} of ${statements}`;
        if (effect.status >= 300) expect({ where, ...effect.problem }).toEqual({ where, ...TRY_AGAIN });
        if (effect.status < 300 || effect.changes.length > 0) {
          expect({ where, changes: effect.changes }).toEqual({ where, changes: whole.changes });
        }
        outcomes[effect.changes.length === 0 ? 'nothing' : 'all']++;
      }
      this.proxy.disarm();
    }
    report('failing queries', { name, statements, ...outcomes });
    expect(outcomes.nothing).toBeGreaterThan(0);
  }

  private async effectOf(send: () => PromiseLike<Response>) {
    const before = await allRows(this.postgres);
    const { status, headers, body } = await send();
    this.proxy.disarm();
    const type = String(headers['content-type']).split(';')[0];
    const { detail } = body as { detail?: string };
    const problem = { status, type, retryAfter: Number(headers['retry-after']) > 0, hasDetail: detail !== undefined };
    return { status, problem, changes: changesBetween(before, await allRows(this.postgres)) };
  }
}

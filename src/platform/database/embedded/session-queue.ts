/**
 * The embedded database has one session; many connections take turns on it.
 *
 * A connection holds the session from its first message until the database says "idle", that is for a whole
 * transaction: letting others in between would mix their statements into it.
 */
export class SessionQueue<Connection extends object> {
  private holder: Connection | null = null;
  private readonly waiting: Turn<Connection>[] = [];

  /** @param patienceMs how long a connection waits for its turn before it is told so */
  constructor(private readonly patienceMs: number) {}

  /**
   * Waits for the session. A connection that already holds it goes on at once.
   *
   * @throws Error after `patienceMs`: usually code inside a transaction that uses another connection and so waits for
   * itself
   */
  async acquire(connection: Connection): Promise<void> {
    if (this.holder === connection) return;
    if (this.holder === null) {
      this.holder = connection;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn: Turn<Connection> = {
        connection,
        resolve,
        reject,
        timer: setTimeout(() => this.giveUp(turn), this.patienceMs),
      };
      this.waiting.push(turn);
    });
  }

  release(connection: Connection): void {
    if (this.holder !== connection) return;
    const next = this.waiting.shift();
    this.holder = next?.connection ?? null;
    if (next === undefined) return;
    clearTimeout(next.timer);
    next.resolve();
  }

  holds(connection: Connection): boolean {
    return this.holder === connection;
  }

  /** Takes a closed connection out of the queue. */
  forget(connection: Connection): void {
    for (const turn of this.waiting.filter((waiting) => waiting.connection === connection)) {
      this.remove(turn, new Error('the connection was closed while it waited for its turn'));
    }
  }

  private giveUp(turn: Turn<Connection>): void {
    this.remove(
      turn,
      new Error(
        `embedded database: waited ${this.patienceMs} ms for another open transaction. ` +
          'Inside a transaction use only its own EntityManager.',
      ),
    );
  }

  private remove(turn: Turn<Connection>, error: Error): void {
    clearTimeout(turn.timer);
    this.waiting.splice(this.waiting.indexOf(turn), 1);
    turn.reject(error);
  }
}

interface Turn<Connection> {
  readonly connection: Connection;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

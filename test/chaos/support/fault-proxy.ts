import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ClientMessageReader } from '../../../src/platform/database/embedded/wire-protocol';

/** `before`: the statement never reaches the server. `after`: the server does it, and its answer is lost. */
export type FaultPoint = 'before' | 'after';

/**
 * Stands between the application and PostgreSQL, counts the statements, and cuts all connections at a chosen one: what a
 * failing network or server does at the worst moment. Or it swallows everything and cuts nothing, which is worse.
 */
export class FaultProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private countdown = Number.POSITIVE_INFINITY;
  private point: FaultPoint = 'before';
  private swallows = false;
  /** Statements that went through since the last `arm`. */
  statements = 0;
  /** Whether the fault has happened since the last `arm`. */
  hasFailed = false;

  private constructor(private readonly databasePort: number) {
    this.server = createServer((client) => this.serve(client));
  }

  static async before(databasePort: number): Promise<FaultProxy> {
    const proxy = new FaultProxy(databasePort);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Fails the n-th statement from now on. */
  arm(n: number, point: FaultPoint): void {
    this.countdown = n;
    this.point = point;
    this.statements = 0;
    this.hasFailed = false;
  }

  disarm(): void {
    this.countdown = Number.POSITIVE_INFINITY;
  }

  /** From now on nothing comes through, in either direction, and nobody is told; what is sent meanwhile is lost. */
  swallow(): void {
    this.swallows = true;
  }

  /** Lets through again what comes from now on, on old connections as well. */
  letThrough(): void {
    this.swallows = false;
  }

  close(): void {
    this.server.close();
    this.cutAll();
  }

  private serve(client: Socket): void {
    const database = connect(this.databasePort, '127.0.0.1');
    const reader = new ClientMessageReader();
    let isAnswerLost = false;
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on('data', (chunk: Buffer) => {
      if (this.swallows) return;
      const isDue = this.count(reader.push(chunk).filter(wantsAnswer).length);
      if (isDue && this.point === 'before') {
        this.cutAll();
        return;
      }
      isAnswerLost ||= isDue;
      database.write(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      if (this.swallows) return;
      // The answer shows that the server is done with it; nobody hears it.
      if (isAnswerLost) this.cutAll();
      else client.write(chunk);
    });
  }

  /** Whether the statement to fail is among these. */
  private count(statements: number): boolean {
    this.statements += statements;
    if (this.hasFailed || this.statements < this.countdown) return false;
    this.hasFailed = statements > 0;
    return this.hasFailed;
  }

  private cutAll(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }
}

function wantsAnswer(message: ReturnType<ClientMessageReader['push']>[number]): boolean {
  // A password is sent before anything can be asked.
  return message.kind === 'message' && message.wantsAnswer && message.bytes[0] !== 'p'.charCodeAt(0);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { TEST_TOKEN_SECRET } from '../../support/test-app';

/** The built server or worker as a process of its own, to be killed at any moment. */
export class TurnarioProcess {
  private child: ChildProcess | undefined;
  private output = '';

  /** @param port where the server answers; a worker has none */
  constructor(
    private readonly databaseUrl: string,
    private readonly port: number | null,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts it, anew if need be, until it is ready: the database may be on its way back as well. */
  async up(): Promise<void> {
    for (let attempt = 1; !(await this.isReady()); attempt++) {
      if (attempt === 20) throw new Error(`it does not start: ${this.output.slice(-2_000)}`);
    }
  }

  /** What it wrote last of its faults: one line of the log for each. */
  get faults(): string {
    return this.output
      .split('\n')
      .filter((line) => line.includes('"level":"error"'))
      .slice(-3)
      .join('\n');
  }

  async killAtOnce(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private async isReady(): Promise<boolean> {
    this.output = '';
    const door = this.port === null ? 'worker' : 'main';
    const environment = {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: this.databaseUrl,
      TOKEN_SECRET: TEST_TOKEN_SECRET,
      PORT: String(this.port ?? 0),
      REQUESTS_PER_MINUTE: '1000000',
      MAX_WAITING_RUNS: '10000',
      MAX_WAITING_RUNS_PER_BODY: '10000',
      RUN_WORKER: 'no',
      ALLOW_LOCAL_LOGIN: 'true',
    };
    const child = spawn(process.execPath, [`dist/src/${door}.js`], {
      cwd: join(__dirname, '../../..'),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const ended = once(child, 'close').then(() => false);
    const ready = new Promise<boolean>((resolve) => {
      const read = (chunk: Buffer): void => {
        this.output = (this.output + chunk.toString()).slice(-10_000);
        if (/answers at|worker ready/.test(this.output)) resolve(true);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    return Promise.race([ready, ended]);
  }
}

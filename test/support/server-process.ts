import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * The built server as a process of its own, on the embedded database; in production, which loads no sample data, unless
 * the environment says otherwise.
 */
export class ServerProcess {
  private readonly child: ChildProcess;
  /** Everything it has printed so far, on both streams. */
  output = '';
  /** What it has printed for people. */
  standardOutput = '';
  /** Its log, progress, and what went wrong. */
  standardError = '';

  constructor(dataFolder: string, environment: NodeJS.ProcessEnv = {}) {
    const own = { NODE_ENV: 'production', PORT: '0', DATA_DIR: dataFolder, LOG_LEVEL: 'info', DATABASE_URL: '' };
    this.child = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, ...own, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.standardOutput += text;
      this.note(text);
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.standardError += text;
      this.note(text);
    });
  }

  /** Where it answers, once it does. */
  async url(): Promise<string> {
    for (;;) {
      const url = /answers at (\S+)/.exec(this.output)?.[1];
      if (url !== undefined) return url;
      if (this.hasEnded) throw new Error(`The server ended before it answered: ${this.output}`);
      await Promise.race([once(this.child, 'output'), once(this.child, 'close')]);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Its exit status, once it has ended and all its output is read; `null` when a signal ended it. */
  async exitStatus(): Promise<number | null> {
    if (!this.hasEnded) await once(this.child, 'close');
    return this.child.exitCode;
  }

  private note(text: string): void {
    this.output += text;
    this.child.emit('output');
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

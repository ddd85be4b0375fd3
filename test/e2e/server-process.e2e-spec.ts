import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

type Server = ChildProcessByStdio<null, Readable, Readable>;

describe('the server as a process, on its own folder', () => {
  let parent: string;
  let dataFolder: string;
  const running = new Set<Server>();

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'server-'));
    dataFolder = join(parent, 'data');
  });
  afterAll(() => {
    for (const server of running) server.kill('SIGKILL');
    rmSync(parent, { recursive: true, force: true });
  });

  /** Production loads no sample data, which keeps these starts short. */
  const start = (environment: NodeJS.ProcessEnv = {}): Server => {
    const own = { NODE_ENV: 'production', PORT: '0', DATA_DIR: dataFolder, LOG_LEVEL: 'warn', DATABASE_URL: '' };
    const server = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, ...own, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(server);
    server.once('exit', () => running.delete(server));
    return server;
  };
  const address = async (server: Server): Promise<string> => {
    let text = '';
    for await (const chunk of server.stdout) {
      text += String(chunk);
      const url = /answers at (\S+)/.exec(text)?.[1];
      if (url !== undefined) return url;
    }
    throw new Error(`The server ended: ${await read(server.stderr)}`);
  };
  const read = async (stream: Readable): Promise<string> => {
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return text;
  };
  const exitOf = async (server: Server): Promise<number | null> => {
    if (server.exitCode === null) await once(server, 'exit');
    return server.exitCode;
  };

  it('answers, keeps others off its folder, stops in good order and starts again', async () => {
    const first = start();
    const url = await address(first);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);

    const second = start();
    expect(await read(second.stderr)).toMatch(/cannot start.*in use by process \d+.*DATA_DIR/);
    expect(await exitOf(second)).toBe(1);

    first.kill('SIGTERM');
    expect(await exitOf(first)).toBe(0);
    expect(existsSync(join(dataFolder, 'pg.lock'))).toBe(false);

    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const displaced = start({ PORT: String(port) });
    expect(await read(displaced.stderr)).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(await exitOf(displaced)).toBe(1);
    expect(existsSync(join(dataFolder, 'pg.lock'))).toBe(false);
    other.close();

    const third = start();
    expect((await fetch(`${await address(third)}/status`)).status).toBe(200);
    third.kill('SIGKILL');
    await exitOf(third);

    const fourth = start();
    expect((await fetch(`${await address(fourth)}/health/ready`)).status).toBe(200);
    fourth.kill('SIGINT');
    expect(await exitOf(fourth)).toBe(0);
  }, 120_000);

  it('names each unusable setting and how to mend it', async () => {
    const server = start({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    const text = await read(server.stderr);
    expect(text).toContain('PORT is "eighty": give a whole number');
    expect(text).toContain('LOG_LEVEL is "loud": give one of');
    expect(await exitOf(server)).toBe(1);
  });
});

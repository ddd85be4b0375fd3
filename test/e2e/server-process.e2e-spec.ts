import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../support/server-process';

describe('the server as a process', () => {
  let parent: string;
  let dataFolder: string;
  const started: ServerProcess[] = [];
  const start = (environment?: NodeJS.ProcessEnv): ServerProcess => {
    const server = new ServerProcess(dataFolder, environment);
    started.push(server);
    return server;
  };

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'server-'));
    dataFolder = join(parent, 'data');
  });
  afterAll(() => {
    for (const server of started) server.signal('SIGKILL');
    rmSync(parent, { recursive: true, force: true });
  });

  it('answers, keeps others off its folder, finishes what is under way when asked to stop', async () => {
    const server = start({ ALLOW_LOCAL_LOGIN: 'true' });
    const url = await server.url();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    await fetch(`${url}/v1/me?q=Rossi`, { headers: { Authorization: 'Bearer secret-token', 'Request-Id': 'seen-7' } });

    const second = start();
    expect(await second.exitStatus()).toBe(1);
    expect(second.output).toMatch(/cannot start.*in use by process \d+.*DATA_DIR/);

    const login = await startLogin(url);
    server.signal('SIGTERM');
    expect(await login.finish()).toContain('HTTP/1.1 401');
    expect(await server.exitStatus()).toBe(0);
    expect(existsSync(join(dataFolder, 'pg.lock'))).toBe(false);

    const line = server.output.split('\n').find((text) => text.includes('seen-7')) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      message: 'request',
      method: 'GET',
      path: '/v1/me',
      status: 401,
      clientAddress: '127.0.0.1',
      actorId: null,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(server.standardError).toContain(line);
    expect(server.standardOutput).not.toContain('{');
    expect(server.output).not.toMatch(/secret-token|Rossi|a-password/);
  });

  it('starts again on its folder, and says so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const displaced = start({ PORT: String(port) });
    expect(await displaced.exitStatus()).toBe(1);
    expect(displaced.output).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(existsSync(join(dataFolder, 'pg.lock'))).toBe(false);
    other.close();

    const again = start();
    expect((await fetch(`${await again.url()}/status`)).status).toBe(200);
    again.signal('SIGINT');
    expect(await again.exitStatus()).toBe(0);
  });

  it('names each unusable setting and how to mend it', async () => {
    const server = start({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(await server.exitStatus()).toBe(1);
    expect(server.output).toContain('PORT is "eighty": give a whole number');
    expect(server.output).toContain('LOG_LEVEL is "loud": give one of');
  });
});

const LOGIN_BODY = JSON.stringify({ username: 'nobody', password: 'a-password' });

/** Sends the head of a request and waits until the server says to go on: from then on it is under way. */
async function startLogin(url: string): Promise<{ finish: () => Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  socket.write(
    `POST /v1/login HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${LOGIN_BODY.length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
  );
  await once(socket, 'data');
  return {
    finish: async () => {
      let answer = '';
      socket.on('data', (text: string) => (answer += text));
      socket.write(LOGIN_BODY);
      await once(socket, 'close');
      return answer;
    },
  };
}

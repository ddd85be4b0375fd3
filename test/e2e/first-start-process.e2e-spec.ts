import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from '../support/server-process';

jest.setTimeout(240_000);

describe('a person who starts the program for the first time', () => {
  let folder: string;
  let server: ServerProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'first-start-'));
    server = new ServerProcess(join(folder, 'data'), { NODE_ENV: 'development' });
    await server.url();
  });
  afterAll(async () => {
    server.signal('SIGTERM');
    await server.exitStatus();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sees tables, scores, users and addresses, and no line of the log among them', () => {
    const { standardOutput, standardError } = server;
    for (const text of [
      'Comune di Segrate: turni da',
      'Comune di Milano: turni da',
      'Punteggio per livello',
      'Utenti di esempio',
      'Turnario answers at http://127.0.0.1:',
      '/openapi.json',
    ])
      expect(standardOutput).toContain(text);
    expect(standardOutput).not.toContain('{"');
    expect(standardError).not.toContain('roster run ended');
    expect(standardError).not.toContain('{"');
  });
});

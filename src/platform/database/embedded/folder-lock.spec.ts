import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './folder-lock';

describe('lockFolder', () => {
  let parent: string;
  let folder: string;
  let file: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'lock-'));
    folder = join(parent, 'pg');
    file = `${folder}.lock`;
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  it('writes who holds it, and removes that when freed', () => {
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a second time, naming the folder, the process and the ways out', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/in use by this very process.*DATA_DIR.*DATABASE_URL/);
    unlock();
    lockFolder(folder)();
  });

  it('refuses while another process is alive', () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: null }));
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`);
  });

  it('takes over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(file, JSON.stringify({ pid, startedAt: null }));
    lockFolder(folder)();
    expect(existsSync(file)).toBe(false);
  });

  it('takes over when the number now belongs to a later process', () => {
    if (!existsSync('/proc/self/stat')) return;
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: '1' }));
    lockFolder(folder)();
  });

  it('takes over from an earlier start with the same number, as in a container', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: null }));
    lockFolder(folder)();
  });

  it('waits for nobody who writes nonsense: in use while fresh, stale later', () => {
    writeFileSync(file, '');
    expect(() => lockFolder(folder)).toThrow('in use by another process');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    lockFolder(folder)();
  });
});

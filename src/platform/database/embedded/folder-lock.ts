import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A lock file without readable content this young is one that its owner is just writing. */
const WRITING_GRACE_MS = 2_000;
const ATTEMPTS = 5;

/** Folders locked by this very process: its own pid in a lock file proves nothing, see `isAlive`. */
const heldHere = new Set<string>();

interface Owner {
  readonly pid: number;
  /** Start of that process as the kernel counts it; tells it from a later process with the same number. */
  readonly startedAt: string | null;
}

/**
 * Locks the folder of an embedded database for this process. PGlite has no lock of its own, and two processes on one
 * folder destroy it. The lock is the file `<folder>.lock` beside it; one left by a process that was killed is taken over.
 *
 * It cannot protect a volume shared by two machines or containers, which do not see each other's processes.
 *
 * @returns frees the folder again
 * @throws Error naming the process that uses the folder
 */
export function lockFolder(folder: string): () => void {
  const path = resolve(folder);
  const file = `${path}.lock`;
  if (heldHere.has(file)) throw inUse(path, process.pid);
  mkdirSync(dirname(file), { recursive: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (tryCreate(file)) {
      heldHere.add(file);
      return () => {
        heldHere.delete(file);
        rmSync(file, { force: true });
      };
    }
    const seen = readLock(file);
    if (seen === undefined) continue;
    if (seen.owner === null ? seen.ageMs < WRITING_GRACE_MS : isAlive(seen.owner)) {
      throw inUse(path, seen.owner?.pid ?? null);
    }
    removeStale(file, seen.content);
  }
  throw inUse(path, null);
}

function inUse(folder: string, pid: number | null): Error {
  const who = pid === null ? 'another process' : pid === process.pid ? 'this very process' : `process ${pid}`;
  return new Error(
    `The embedded database in ${folder} is in use by ${who}. ` +
      'Stop that one first, or choose another folder with DATA_DIR, or use a PostgreSQL server with DATABASE_URL.',
  );
}

function tryCreate(file: string): boolean {
  const owner: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): { content: string; owner: Owner | null; ageMs: number } | undefined {
  try {
    const ageMs = Date.now() - statSync(file).mtimeMs;
    const content = readFileSync(file, 'utf8');
    return { content, owner: parseOwner(content), ageMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(content: string): Owner | null {
  try {
    const value = JSON.parse(content) as Partial<Owner> | null;
    if (typeof value?.pid !== 'number' || value.pid <= 0) return null;
    return { pid: value.pid, startedAt: typeof value.startedAt === 'string' ? value.startedAt : null };
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  // In a container every start has the same process number: an own number that we do not hold is from an earlier start.
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  const startedAt = startOf(owner.pid);
  return owner.startedAt === null || startedAt === null || startedAt === owner.startedAt;
}

/**
 * Removes a stale lock file. Renaming comes first: of two processes that found it stale only one can rename it, and a
 * fresh lock renamed by mistake shows by its content and is put back.
 */
function removeStale(file: string, staleContent: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === staleContent) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

/** Start time of a process in clock ticks since boot (field 22 of /proc/<pid>/stat); `null` where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may contain spaces: count after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}

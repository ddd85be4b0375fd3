import { spawn } from 'node:child_process';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The command line as it is installed: the built file, in a process of its own. */
export const CLI_FILE = join(ROOT, 'dist', 'src', 'cli.js');

export const MILANO = join(ROOT, 'examples', 'milano-phase2');
export const SEGRATE = join(ROOT, 'examples', 'segrate-desk');

export interface CommandOutcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `turnario` with the arguments and waits for its end. Nothing of it is a terminal. */
export function runTurnario(...args: readonly string[]): Promise<CommandOutcome> {
  return runCommand(process.execPath, [CLI_FILE, ...args]);
}

export function runCommand(command: string, args: readonly string[]): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: tmpdir(), env: { ...process.env, FORCE_COLOR: undefined } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** A folder of its own for a test file; removed by the returned function. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await fs.mkdtemp(join(tmpdir(), 'turnario-'));
  return { path, remove: () => fs.rm(path, { recursive: true, force: true }) };
}

/** `turnario plan … --format json`, as anybody may read it. */
export interface PlanDocument {
  readonly status: string;
  readonly score: {
    readonly total: number;
    readonly levels: Readonly<Record<string, number>>;
    readonly rules: Readonly<Record<string, number>>;
  };
  readonly bound: number;
  readonly gap: number;
  readonly seconds: number;
  readonly assignments: readonly PlanDocumentAssignment[];
  readonly findings: readonly PlanDocumentFinding[];
  readonly shortages: readonly { readonly site: string | null; readonly activity: string }[];
}

export interface PlanDocumentAssignment {
  readonly person: string;
  readonly on: string;
  readonly duty: string;
  readonly site: string | null;
  readonly activity: string;
  readonly mode: 'on-site' | 'agile';
  readonly startAt: string;
  readonly endAt: string;
  readonly paidMinutes: number;
}

export interface PlanDocumentFinding {
  readonly rule: string;
  readonly level: string;
  readonly amount: number;
  readonly unit: string;
  readonly people: readonly string[];
  readonly on: string | null;
  readonly site: string | null;
  readonly detail: string;
}

/** Plans and reads the JSON of standard output; fails with the command's own words where it did not plan. */
export async function planJson(...args: readonly string[]): Promise<PlanDocument> {
  const { status, stdout, stderr } = await runTurnario('plan', ...args, '--format', 'json');
  if (status !== 0) throw new Error(`turnario plan ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as PlanDocument;
}

/** How often each key occurs. */
export function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

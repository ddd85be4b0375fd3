import { spawn } from 'node:child_process';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ChainVerifier } from '../../modules/audit/hash-chain';
import type { ChainVerification, ChainedEntry } from '../../modules/audit/hash-chain';
import { parseExportedTrail } from '../../modules/audit/parse-exported-trail';
import type { CommandArguments, CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { UsageError } from '../usage-error';

const HASH = /^[0-9a-f]{64}$/;
/** The door that opens the database, beside the compiled command line. */
const EXPORT_DOOR = join(__dirname, '..', '..', 'audit-export.js');

/** Follows the audit trail and says whether it is still what was written. */
export const runAudit: CommandRun = async (args) => {
  const [what] = args.positionals;
  if (what !== 'verify') throw new UsageError(`audit ${what} is no command`, 'write: turnario audit verify');
  const verifier = new ChainVerifier(anchorOf(args));
  const file = args.values['file'];
  if (file === undefined) await readDatabase((entry) => verifier.add(entry));
  else for (const entry of await readExport(file)) verifier.add(entry);
  const isWhole = verifier.result.firstBreak === null && verifier.result.holdsAnchor !== false;
  process.stdout.write(`${verdictOf(verifier.result)}\n`);
  return isWhole ? EXIT_STATUS.done : EXIT_STATUS.unlawful;
};

function anchorOf({ values }: CommandArguments): string | null {
  const head = values['head']?.toLowerCase();
  if (head === undefined) return null;
  if (HASH.test(head)) return head;
  throw new UsageError(`--head ${head} is no hash`, 'give the 64 hexadecimal digits that an earlier check printed');
}

function verdictOf({ entryCount, headHash, firstBreak, holdsAnchor }: ChainVerification): string {
  const entries = entryCount === 1 ? '1 entry' : `${entryCount} entries`;
  if (firstBreak !== null) return `The audit trail is broken at entry ${firstBreak.sequence}: ${firstBreak.detail}.`;
  if (holdsAnchor === false)
    return `The audit trail is cut off or replaced: none of its ${entries} has the hash given as --head.`;
  return `The audit trail is whole: ${entries}${headHash === null ? '' : `, the last with hash ${headHash}`}.`;
}

async function readExport(file: string): Promise<readonly ChainedEntry[]> {
  const text = await fs.readFile(file, 'utf8');
  try {
    return parseExportedTrail(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} holds no audit entries: ${found}`, 'give what GET /v1/audit-entries answers');
  }
}

/** Entries of the database, line by line from the process that opens it. */
async function readDatabase(take: (entry: ChainedEntry) => void): Promise<void> {
  const child = spawn(process.execPath, [EXPORT_DOOR], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) take(JSON.parse(line) as ChainedEntry);
  if ((await ended) === 0) return;
  throw new UsageError(
    `the database cannot be read: ${complaint.trim() || 'its process ended without a word'}`,
    'or export the entries from GET /v1/audit-entries and give them as --file',
  );
}

import type { CommandDefinition } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { HELP, INTERNAL_ERROR, UNUSABLE_INPUT } from './common-options';

export const auditDefinition: CommandDefinition = {
  name: 'audit',
  summary: 'whether the audit trail is still what was written',
  description: [
    'Follows the chain of hashes through the audit trail, from its first entry to its last, and names the first entry that is missing, changed or replaced.',
    'Without --file it reads the database that the server uses: DATABASE_URL, or the embedded one in DATA_DIR, which no running server may hold. With --file it reads entries exported from GET /v1/audit-entries: a page, a list of pages, or entries line by line.',
    'A chain shows changes, not an end that was cut off: keep the hash of the last entry where no administrator of the database can write, and give it as --head.',
  ],
  positionals: [{ name: 'verify', required: true, meaning: 'what to do with the trail' }],
  options: [
    { name: 'file', value: 'FILE', meaning: 'exported entries instead of the database' },
    { name: 'head', value: 'HASH', meaning: 'hash that was once that of the last entry: the trail must still hold it' },
    HELP,
  ],
  examples: [
    'turnario audit verify',
    'turnario audit verify --file entries.json',
    'turnario audit verify --head 3f5a…c01e',
  ],
  exitStatuses: [
    [EXIT_STATUS.done, 'the trail is whole'],
    [EXIT_STATUS.unlawful, 'the trail is broken, or does not hold the hash of --head'],
    UNUSABLE_INPUT,
    INTERNAL_ERROR,
  ],
  load: async () => (await import('../commands/audit.js')).runAudit,
};

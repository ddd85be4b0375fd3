import type { EntityManager } from 'typeorm';
import { auditEntryDto } from './audit-entry.dto';
import { AuditEntryEntity } from './audit-entry.entity';
import type { ChainedEntry } from './hash-chain';

/** Entries read at a time. */
const READ_AT_ONCE = 500;

/** The whole trail, oldest first, as it is hashed and exported: read in pieces, since it only ever grows. */
export async function* readTrail(manager: EntityManager): AsyncGenerator<ChainedEntry> {
  for (let after = '0'; ;) {
    const rows = await manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .where('entry.sequence > :after', { after })
      .orderBy('entry.sequence', 'ASC')
      .limit(READ_AT_ONCE)
      .getMany();
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const row of rows) yield auditEntryDto(row);
    after = last.sequence;
  }
}

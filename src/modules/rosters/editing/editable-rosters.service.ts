import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/domain-error';
import { requireRole, requireUnit } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import type { RosterEntity } from '../roster.entity';
import { RostersService } from '../rosters.service';

/** Rosters the personnel office may work on. */
@Injectable()
export class EditableRosters {
  constructor(private readonly rosters: RostersService) {}

  /**
   * A draft as the caller has read it.
   *
   * @throws DomainError `forbidden` for anybody but the personnel office; `not-found` outside its units;
   * `precondition-failed` where the roster changed meanwhile; `conflict` where it is no draft any more
   */
  async draft(actor: Actor, id: string, version: number): Promise<RosterEntity> {
    const roster = await this.find(actor, id);
    if (roster.version !== version) throw staleVersion(roster, version);
    if (roster.status !== 'draft') {
      const detail = `The roster ${id} is ${roster.status}, and only a draft is edited by hand. Plan around it or repair it.`;
      throw new DomainError('conflict', 'roster-not-a-draft', detail, [{ pointer: '/status', rule: 'draft', detail }]);
    }
    return roster;
  }

  /** @throws DomainError `forbidden` for anybody but the personnel office; `not-found` unless all units are its own */
  async find(actor: Actor, id: string): Promise<RosterEntity> {
    requireRole(actor, 'hr_officer');
    const roster = await this.rosters.find(actor, id);
    // What one does to a roster concerns everybody in it.
    for (const unitId of roster.unitIds) requireUnit(actor, unitId);
    return roster;
  }
}

function staleVersion({ version }: RosterEntity, expected: number): DomainError {
  return new DomainError(
    'precondition-failed',
    'version-is-stale',
    `This roster was changed by somebody else: it is now at version ${version}, not ${expected}. ` +
      'Read it again and repeat the change on what you see.',
  );
}

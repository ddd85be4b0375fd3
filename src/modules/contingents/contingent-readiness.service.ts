import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { DomainError } from '../../platform/errors/domain-error';
import type { FieldError } from '../../platform/errors/domain-error';
import { Usernames } from '../identity/usernames.service';
import { ContingentExpiry } from './contingent-expiry.service';
import { openContingents } from './open-contingents';
import type { PlannedWeeks } from './open-contingents';
import { PresenceContingentEntity } from './presence-contingent.entity';

/** Whether the contingents of some units and weeks are decided, so that a roster can keep to them. */
@Injectable()
export class ContingentReadiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly expiry: ContingentExpiry,
    private readonly usernames: Usernames,
  ) {}

  /**
   * Lets a roster be planned only where every contingent of its units and days is decided. Days without any contingent
   * are nobody's to decide.
   *
   * @param provisional a provisional roster takes proposed ones as they are; declined and expired ones stop it as well
   * @throws DomainError `invalid`, one error for each contingent: unit, site, who declined it and why
   */
  async requireDecided(unitIds: readonly string[], weeks: PlannedWeeks, provisional: boolean): Promise<void> {
    await this.expiry.expireOverdue();
    const rows = await this.dataSource.manager.find(PresenceContingentEntity, {
      where: { unitId: In([...unitIds]) },
      order: { unitId: 'ASC', siteId: 'ASC', fromOn: 'ASC', id: 'ASC' },
    });
    const open = openContingents(rows, weeks, provisional);
    if (open.length === 0) return;
    const usernames = await this.usernames.of(open.map(({ decidedBy }) => decidedBy));
    const count = open.length === 1 ? 'One presence contingent is' : `${open.length} presence contingents are`;
    const detail = `${count} not approved, and no roster is planned without it; see errors.`;
    throw new DomainError(
      'invalid',
      'contingents-not-approved',
      open.length === 1 ? detail : detail.replace('without it', 'without them'),
      open.map((row) => errorOf(row, usernames)),
    );
  }
}

function errorOf(row: PresenceContingentEntity, usernames: ReadonlyMap<string, string>): FieldError {
  const { id, unitId, siteId, activityId, shiftTemplateId, status, decidedBy, decisionReason } = row;
  const only = [activityId, shiftTemplateId].filter((name) => name !== null).join(', ');
  const what = `Contingent ${id}, ${unitId} at ${siteId}${only === '' ? '' : ` (${only})`}`;
  switch (status) {
    case 'declined': {
      const who = usernames.get(decidedBy ?? '') ?? 'the unit head';
      const detail = `${what}: declined by ${who}: "${decisionReason ?? ''}". Reopen it with other counts, or withdraw it.`;
      return { pointer: '/unitIds', rule: 'declined', detail };
    }
    case 'expired':
      return {
        pointer: '/unitIds',
        rule: 'expired',
        detail: `${what}: nobody decided in time. Reopen or withdraw it.`,
      };
    default: {
      const detail = `${what}: the unit head has not decided yet. Wait for the decision, or plan with provisional: true.`;
      return { pointer: '/unitIds', rule: 'proposed', detail };
    }
  }
}

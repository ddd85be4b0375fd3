import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error';
import { isOwnUnit, requireRole } from '../identity/access';
import type { Actor } from '../identity/actor';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { StaffRecords } from '../staff/staff-records.service';
import { PhaseRecords } from './phase-records.service';
import { resolvePhaseRule } from './resolve-phase-rule';
import type { PhaseRule } from './resolve-phase-rule';
import { PLANNING_ROLES } from '../identity/actor';

/** What the plan says for a unit on a day: the personnel office of any unit, heads of theirs, employees of their own. */
@Injectable()
export class PhaseRulesService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly staff: StaffRecords,
    private readonly phases: PhaseRecords,
  ) {}

  /** @throws DomainError `not-found` */
  async find(actor: Actor, unitId: string, on: string): Promise<PhaseRule> {
    requireRole(actor, ...PLANNING_ROLES);
    const [unit] = await this.organisation.unitsWithIds([unitId]);
    if (!unit || !(isOwnUnit(actor, unitId) || (await this.isOfUnit(actor, unitId))))
      throw new DomainError('not-found', 'unit-not-found', `There is no unit "${unitId}" within your responsibility.`);
    const { units } = await this.organisation.planningRecords([unitId]);
    return resolvePhaseRule({ units, phases: await this.phases.planningRecords([unitId]) }, unitId, on);
  }

  private async isOfUnit({ personId }: Actor, unitId: string): Promise<boolean> {
    if (personId === null) return false;
    const [person] = await this.staff.names([personId]);
    return person?.unitId === unitId;
  }
}

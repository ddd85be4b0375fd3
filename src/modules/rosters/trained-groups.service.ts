import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/domain-error';
import { OrganisationRecords } from '../organisation/organisation-records.service';
import { StaffRecords } from '../staff/staff-records.service';

/** Whether somebody can give the services that skill needs are derived from. */
@Injectable()
export class TrainedGroups {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly staff: StaffRecords,
  ) {}

  /**
   * A skill group with a core service that nobody of the body is trained for would be short in every half hour, whatever
   * the roster: that is a fault of the data and said before planning.
   *
   * @throws DomainError `invalid` with one entry per group
   */
  async requireTrained(bodyId: string, unitIds: readonly string[]): Promise<void> {
    const { skillGroups = [] } = await this.organisation.planningRecords(unitIds);
    const core = skillGroups.filter(({ isCore }) => isCore);
    if (core.length === 0) return;
    const held = await this.staff.qualificationsHeld(await this.organisation.unitIdsOfBody(bodyId));
    const errors = core
      .filter(({ id }) => !held.has(id))
      .map(({ id }) => ({
        pointer: '/unitIds',
        rule: 'trained',
        detail:
          `Nobody is qualified for the skill group "${id}", which core services need at all times. ` +
          `Add "${id}" to the qualifications of those who are trained, or correct the group of the services.`,
      }));
    if (errors.length === 0) return;
    const detail = 'Skill groups of core services have nobody trained for them.';
    throw new DomainError('invalid', 'skill-groups-untrained', detail, errors);
  }
}

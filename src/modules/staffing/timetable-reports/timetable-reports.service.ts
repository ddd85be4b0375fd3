import { Injectable } from '@nestjs/common';
import { USUAL_OPENING_NEEDS } from '../../../planner/staffing/timetable/opening-coverage';
import { DomainError } from '../../../platform/errors/domain-error';
import { omit } from '../../../platform/omit';
import { judgeTimetables } from '../../hours/judge-timetables';
import { peopleAt } from '../../hours/offered-shifts';
import { mayActOnUnit, requireRole } from '../../identity/access';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { RosterProblemAssembler } from '../../rosters/roster-problem-assembler';
import type { TimetableReportDto, TimetableReportQueryDto } from './timetable-report.dto';

/** Judges a site's timetable: the personnel office any, a head those of sites where people of the own units work. */
@Injectable()
export class TimetableReportsService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly assembler: RosterProblemAssembler,
  ) {}

  /** @throws DomainError `not-found` */
  async report(actor: Actor, query: TimetableReportQueryDto): Promise<TimetableReportDto> {
    requireRole(actor, 'hr_officer', 'unit_head');
    const { siteId, on, handoverMinutes, weeklyOpeningMinutes, ...given } = query;
    const bodyId = await this.organisation.bodyIdOfSite(siteId);
    const unitIds = bodyId === null ? [] : await this.organisation.unitIdsOfBody(bodyId);
    if (unitIds.length === 0) throw noSite(siteId);
    const planning = await this.assembler.planningData(unitIds, { from: on, to: on });
    const seen = new Set(
      peopleAt(planning, siteId)
        .map(({ unitId }) => unitId)
        .filter((unitId) => mayActOnUnit(actor, unitId)),
    );
    if (actor.scope !== 'installation' && seen.size === 0) throw noSite(siteId);
    const needs = { ...USUAL_OPENING_NEEDS, ...given, weeklyMinutes: weeklyOpeningMinutes ?? null };
    const [week] = judgeTimetables(planning, [{ on }], needs, handoverMinutes);
    if (week === undefined) throw noSite(siteId);
    const site = week.sites.find((one) => one.siteId === siteId);
    return {
      ...{ siteId, from: week.from, to: week.to },
      opening: site === undefined ? null : openingOf(site),
      service: site?.service ?? null,
      rotations: week.rotations
        .filter((rotation) => rotation.siteId === siteId && seen.has(rotation.unitId))
        .map((rotation) => omit(rotation, 'siteId')),
      agile: week.agile.filter(({ unitId }) => seen.has(unitId)),
    };
  }
}

function openingOf({ weeklyMinutes, weeklyDifference, findings }: NonNullable<TimetableReportDto['opening']>) {
  return { weeklyMinutes, weeklyDifference, findings };
}

function noSite(siteId: string): DomainError {
  return new DomainError('not-found', 'site-not-found', `There is no site "${siteId}" within your responsibility.`);
}

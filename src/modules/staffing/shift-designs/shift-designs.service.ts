import { Injectable } from '@nestjs/common';
import { addDays, mondayOf } from '../../../planner/problem/calendar';
import { DEFAULT_DESIGN_TERMS } from '../../../planner/staffing/shift-design/shift-design';
import { DomainError } from '../../../platform/errors/domain-error';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { OrganisationReferences } from '../../organisation/organisation-references.service';
import { assembleRosterProblem } from '../../rosters/assemble-roster-problem';
import { CivilTime } from '../../rosters/civil-time';
import type { PlanningData } from '../../rosters/planning-data';
import { RosterProblemAssembler } from '../../rosters/roster-problem-assembler';
import { StudyThreadRunner } from '../study-thread-runner';
import { TimetableStudies } from '../timetable-studies.service';
import type { TimetableStudyEntity } from '../timetable-study.entity';
import { offeredWorkMinutes, siteNeedsOf, type SiteNeeds } from './design-needs';
import type { CreateShiftDesignDto } from './shift-design.dto';
import { shiftDesignReport } from './shift-design-report';
import { requireBodyWide } from '../../identity/access';

/** Designs of shifts: asked for and read by the personnel office alone. */
@Injectable()
export class ShiftDesignsService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly references: OrganisationReferences,
    private readonly assembler: RosterProblemAssembler,
    private readonly studies: TimetableStudies,
    private readonly threads: StudyThreadRunner,
  ) {}

  /** @throws DomainError `invalid` where site or activity are unknown, nobody is needed, no length is offered, or time is too short */
  async create(actor: Actor, id: string, question: CreateShiftDesignDto): Promise<TimetableStudyEntity> {
    requireBodyWide(actor);
    const { siteId, activityId, on, maxShifts, setUpMinutes, closeMinutes, timeLimitSeconds, seed } = question;
    await this.references.requireOneBody(actor, [
      { kind: 'site', pointer: '/siteId', ids: [siteId] },
      { kind: 'activity', pointer: '/activityId', ids: [activityId] },
    ]);
    const weekOn = mondayOf(on);
    const { bodyId, planning } = await this.planningAt(siteId, weekOn);
    const site = needsAt(planning, weekOn, question);
    const workMinutes = question.workMinutes ?? offeredWorkMinutes(planning.shiftTemplates, siteId);
    if (workMinutes.length === 0)
      throw refused(
        '/workMinutes',
        'lengths',
        `No shift on site is offered at "${siteId}"; say how long shifts may be.`,
      );
    const terms = { ...DEFAULT_DESIGN_TERMS, maxShifts, setUpMinutes, closeMinutes, workMinutes };
    const limits = { timeLimitSeconds, seed };
    const reply = await this.threads.run({ type: 'shift-design', needs: site.needs, terms, limits });
    if (reply.type === 'refused')
      throw refused('/timeLimitSeconds', 'longer', 'No shifts were found in the time given; give more.');
    return this.studies.keep(actor, {
      ...{ id, kind: 'shift-design', bodyId },
      question: { weekOn, maxShifts, setUpMinutes, closeMinutes, workMinutes },
      answer: shiftDesignReport(site, reply.design),
    });
  }

  /** @throws DomainError `not-found` */
  find(actor: Actor, id: string): Promise<TimetableStudyEntity> {
    return this.studies.find(actor, 'shift-design', id);
  }

  /** What the whole body plans with in a week: who else works at the site decides nothing, but a need may be of any unit. */
  private async planningAt(siteId: string, weekOn: string): Promise<{ bodyId: string; planning: PlanningData }> {
    const bodyId = await this.organisation.bodyIdOfSite(siteId);
    const unitIds = bodyId === null ? [] : await this.organisation.unitIdsOfBody(bodyId);
    if (bodyId === null || unitIds.length === 0) throw nobodyNeeded(siteId, weekOn);
    const planning = await this.assembler.planningData(unitIds, { from: weekOn, to: addDays(weekOn, 6) });
    return { bodyId, planning };
  }
}

function needsAt(planning: PlanningData, weekOn: string, { siteId, activityId }: CreateShiftDesignDto): SiteNeeds {
  const problem = assembleRosterProblem(planning, { from: weekOn, weeks: 1 });
  const needs = siteNeedsOf(problem, new CivilTime(planning.body.timeZone));
  const wanted = needs.find((one) => one.siteId === siteId && one.activityId === activityId);
  if (wanted) return wanted;
  throw nobodyNeeded(siteId, weekOn);
}

function nobodyNeeded(siteId: string, weekOn: string): DomainError {
  return refused('/on', 'needs', `Nobody is needed for this at "${siteId}" in the week from ${weekOn}.`);
}

function refused(pointer: string, rule: string, detail: string): DomainError {
  return new DomainError('invalid', 'no-shift-design', detail, [{ pointer, rule, detail }]);
}

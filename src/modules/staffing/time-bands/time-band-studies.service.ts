import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { DomainError } from '../../../platform/errors/domain-error';
import { OfficeCoverRecords } from '../../demand/office-cover-records.service';
import type { Actor } from '../../identity/actor';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { OrganisationReferences } from '../../organisation/organisation-references.service';
import { StaffRecords } from '../../staff/staff-records.service';
import { StudyThreadRunner } from '../study-thread-runner';
import { TimetableStudies } from '../timetable-studies.service';
import type { TimetableStudyEntity } from '../timetable-study.entity';
import { timeBandProblemOf } from './time-band-problem';
import type { CreateTimeBandStudyDto } from './time-band-study.dto';
import { requireBodyWide } from '../../identity/access';

/** Studies of time bands: asked for and read by the personnel office alone. */
@Injectable()
export class TimeBandStudiesService {
  constructor(
    private readonly organisation: OrganisationRecords,
    private readonly references: OrganisationReferences,
    private readonly staff: StaffRecords,
    private readonly officeCover: OfficeCoverRecords,
    private readonly studies: TimetableStudies,
    private readonly threads: StudyThreadRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid` where units are unknown, nobody is there to study, a contract has no lawful timetable, or time is too short */
  async create(actor: Actor, id: string, question: CreateTimeBandStudyDto): Promise<TimetableStudyEntity> {
    requireBodyWide(actor);
    const { bodyId, maxBands, timeLimitSeconds, seed } = question;
    const named = question.unitIds ?? [];
    await this.references.requireOneBody(actor, [
      { kind: 'body', pointer: '/bodyId', ids: [bodyId] },
      { kind: 'unit', pointer: '/unitIds', ids: named },
    ]);
    const unitIds = named.length > 0 ? named : await this.organisation.unitIdsOfBody(bodyId);
    const problem = timeBandProblemOf(await this.dataOf(unitIds), named.length > 0 ? named : null, this.today());
    if (problem.people.length === 0) throw nobody();
    const reply = await this.threads.run({
      type: 'time-bands',
      problem,
      maxBands,
      limits: { timeLimitSeconds, seed },
    });
    if (reply.type === 'refused') throw reply.personIds.length === 0 ? tooShort() : unlawful(reply.personIds);
    const kept = {
      id,
      kind: 'time-bands',
      bodyId,
      question: { unitIds: named, maxBands },
      answer: reply.report,
    } as const;
    return this.studies.keep(actor, kept);
  }

  /** @throws DomainError `not-found` */
  find(actor: Actor, id: string): Promise<TimetableStudyEntity> {
    return this.studies.find(actor, 'time-bands', id);
  }

  private async dataOf(unitIds: readonly string[]) {
    if (unitIds.length === 0) throw nobody();
    return {
      ...(await this.staff.planningRecords(unitIds)),
      officeCover: await this.officeCover.planningRecords(unitIds),
    };
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

function nobody(): DomainError {
  const detail =
    'Nobody of these units wishes hours, and no office says whom it needs; name units with people in them.';
  return new DomainError('invalid', 'nobody-to-study', detail, [{ pointer: '/unitIds', rule: 'people', detail }]);
}

function tooShort(): DomainError {
  const detail = 'No menu was found in the time given; give more.';
  return new DomainError('invalid', 'no-menu', detail, [{ pointer: '/timeLimitSeconds', rule: 'longer', detail }]);
}

function unlawful(personIds: readonly string[]): DomainError {
  const errors = personIds.map((personId) => ({
    pointer: '/unitIds',
    rule: 'lawful-timetable',
    detail: `The contract of "${personId}" has more hours than lawful days of its weekdays hold.`,
  }));
  return new DomainError('invalid', 'no-lawful-timetable', 'A contract has no lawful timetable; see errors.', errors);
}

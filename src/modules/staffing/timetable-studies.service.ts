import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor } from '../identity/actor';
import { TimetableStudyEntity } from './timetable-study.entity';
import type { StudyKind } from './timetable-study.entity';
import { isOwnBody, requireBodyWide } from '../identity/access';

/** A study about to be kept. */
export interface NewStudy {
  readonly id: string;
  readonly kind: StudyKind;
  readonly bodyId: string;
  readonly question: object;
  readonly answer: object;
}

/** Keeps studies of time bands and of shifts, for the personnel office of the whole body alone: they tell what single people wish. */
@Injectable()
export class TimetableStudies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One with this id that is there already stays as it is, so that asking again does nothing more. */
  async keep(actor: Actor, study: NewStudy): Promise<TimetableStudyEntity> {
    requireBodyWide(actor);
    const row = { ...study, createdBy: actor.userId, createdAt: this.clock.now() };
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(TimetableStudyEntity)
      .values(row)
      .orIgnore()
      .execute();
    return this.find(actor, study.kind, study.id);
  }

  /** @throws DomainError `not-found`, also for a study of another kind */
  async find(actor: Actor, kind: StudyKind, id: string): Promise<TimetableStudyEntity> {
    requireBodyWide(actor);
    const row = await this.dataSource.manager.findOneBy(TimetableStudyEntity, { id, kind });
    if (row && isOwnBody(actor, row.bodyId)) return row;
    throw new DomainError('not-found', 'study-not-found', `There is no study ${id} of this kind.`);
  }
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { ShiftTemplateEntity } from './shift-template.entity';

/** Two shift templates of a body that may not follow each other. */
@Entity('forbidden_successions')
@Unique('uq_forbidden_successions_pair', ['shiftTemplateId', 'nextShiftTemplateId', 'freeDaysBetween'])
@Check('ck_forbidden_successions_free_days', 'free_days_between IN (0, 1)')
export class ForbiddenSuccessionEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_forbidden_successions' })
  id: string;

  @Index('ix_forbidden_successions_body')
  @ForeignKey('BodyEntity', { name: 'fk_forbidden_successions_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @ForeignKey(() => ShiftTemplateEntity, { name: 'fk_forbidden_successions_shift_template' })
  @Column('text', { name: 'shift_template_id' })
  shiftTemplateId: string;

  @ForeignKey(() => ShiftTemplateEntity, { name: 'fk_forbidden_successions_next_shift_template' })
  @Column('text', { name: 'next_shift_template_id' })
  nextShiftTemplateId: string;

  /** 0: the next day; 1: with exactly one free day between. */
  @Column('integer', { name: 'free_days_between', default: 0 })
  freeDaysBetween: 0 | 1;

  @VersionColumn({ default: 1 })
  version: number;
}

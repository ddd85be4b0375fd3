import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ProposedStart } from '../../../planner/staffing/proposal/propose-presence';
import type { CoverReason } from '../../../planner/staffing/shift-cover/shift-cover-task';
import { StaffingProposalEntity } from './staffing-proposal.entity';

/** People of a unit proposed on site at a site on a day. */
@Entity('staffing_proposal_rows')
@Unique('uq_staffing_proposal_rows_position', ['proposalId', 'position'])
export class StaffingProposalRowEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_staffing_proposal_rows' })
  id: string;

  @ForeignKey(() => StaffingProposalEntity, {
    name: 'fk_staffing_proposal_rows_proposal',
    onDelete: 'CASCADE',
  })
  @Column('uuid', { name: 'proposal_id' })
  proposalId: string;

  @Column('integer')
  position: number;

  @Column('text', { name: 'unit_id' })
  unitId: string;

  @Column('text', { name: 'site_id' })
  siteId: string;

  @Column('date', { name: 'on_day' })
  on: string;

  @Column('integer', { name: 'min_count' })
  minCount: number;

  @Column('integer', { name: 'target_count' })
  targetCount: number;

  @Column('integer', { name: 'max_count', nullable: true })
  maxCount: number | null;

  @Column('text')
  reason: CoverReason;

  @Column('integer', { name: 'staff_count' })
  staffCount: number;

  @Column('jsonb')
  starts: ProposedStart[];

  @Column('integer', { name: 'below_floor_count' })
  belowFloorCount: number;

  @Column('integer', { name: 'below_target_count' })
  belowTargetCount: number;

  @Column('double precision', { name: 'wait_minutes' })
  waitMinutes: number;

  @Column('double precision')
  points: number;

  @Column('double precision')
  bound: number;

  @Column('double precision')
  gap: number;

  @Column('boolean', { name: 'is_proved' })
  isProved: boolean;
}

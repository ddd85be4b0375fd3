import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';

export const PROPOSAL_STATUSES = ['running', 'completed', 'failed'] as const;
export type StaffingProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** One request for presence contingents, and how far it is; `alive_at` tells one whose process is gone. */
@Entity('staffing_proposals')
@Check(
  'ck_staffing_proposals_status',
  `status IN ('running', 'completed', 'failed') AND (status = 'failed') = (error IS NOT NULL)`,
)
export class StaffingProposalEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_staffing_proposals' })
  id: string;

  @ForeignKey('BodyEntity', { name: 'fk_staffing_proposals_body' })
  @Column('text', { name: 'body_id' })
  bodyId: string;

  @Column('text', { name: 'unit_ids', array: true })
  unitIds: string[];

  @Column('date', { name: 'from_on' })
  fromOn: string;

  @Column('smallint')
  weeks: number;

  @Column('double precision', { name: 'shrinkage_ratio' })
  shrinkageRatio: number;

  @Column('text', { default: 'running' })
  status: StaffingProposalStatus;

  /** Units read and site-days covered so far, and all of them. */
  @Column('integer', { name: 'done_count', default: 0 })
  doneCount: number;

  @Column('integer', { name: 'total_count', default: 0 })
  totalCount: number;

  @Column('timestamptz', { name: 'alive_at' })
  aliveAt: Date;

  /** Why it failed. */
  @Column('text', { nullable: true })
  error: string | null;

  @Column('text', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}

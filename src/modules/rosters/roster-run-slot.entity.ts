import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RosterRunEntity } from './roster-run.entity';

/** A unit's week that a run is being planned for: its key lets one run at a time have it. */
@Entity('roster_run_slots')
export class RosterRunSlotEntity {
  @PrimaryColumn('text', { name: 'unit_id', primaryKeyConstraintName: 'pk_roster_run_slots' })
  unitId: string;

  /** A Monday. */
  @PrimaryColumn('date', { name: 'week_on', primaryKeyConstraintName: 'pk_roster_run_slots' })
  weekOn: string;

  @Index('ix_roster_run_slots_run')
  @Column('uuid', { name: 'run_id' })
  runId: string;

  @ManyToOne(() => RosterRunEntity, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'run_id', foreignKeyConstraintName: 'fk_roster_run_slots_run' })
  run: Relation<RosterRunEntity>;
}

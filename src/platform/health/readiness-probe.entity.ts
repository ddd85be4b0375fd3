import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The single row that `/health/ready` rewrites, to prove that the database takes writes. */
@Entity({ name: 'readiness_probes' })
@Check('ck_readiness_probes_single_row', 'id = 1')
export class ReadinessProbeEntity {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'pk_readiness_probes' })
  id: number;

  @Column({ name: 'probed_at', type: 'timestamptz' })
  probedAt: Date;
}

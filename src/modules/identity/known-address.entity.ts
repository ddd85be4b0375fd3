import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address from which a user has signed in: nobody elsewhere can slow the user down there. */
@Entity({ name: 'known_addresses' })
export class KnownAddressEntity {
  /** SHA-256 of username and address. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_known_addresses' })
  key: string;

  @Column({ name: 'last_seen_at', type: 'timestamptz' })
  lastSeenAt: Date;
}

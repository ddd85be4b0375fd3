import { Check, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Column } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from './user.entity';

/**
 * Who a user is to an identity provider (gestore dell'identità): issuer and subject together, as OpenID Connect Core 5.7
 * wants it. Never an e-mail address, which two providers may give to two people.
 */
@Entity({ name: 'user_identities' })
@Index('ix_user_identities_user', ['userId'])
@Check('ck_user_identities_length', 'length(issuer) <= 500 AND length(subject) BETWEEN 1 AND 255')
export class UserIdentityEntity {
  /** `iss` of the tokens, exactly as they hold it. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_user_identities' })
  issuer: string;

  /** `sub` of the tokens. */
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'pk_user_identities' })
  subject: string;

  @Column({ name: 'user_id', type: 'uuid' })
  userId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_user_identities_user' })
  user: Relation<UserEntity>;
}

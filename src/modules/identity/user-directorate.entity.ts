import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from './user.entity';

/**
 * One directorate to which an HR officer's or auditor's scope is limited; a user without any acts on the whole body. A
 * directorate that is removed leaves its row, or the user's scope would widen by itself.
 */
@Entity({ name: 'user_directorates' })
export class UserDirectorateEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'pk_user_directorates' })
  userId: string;

  /** Id of the directorate in the organisation room; no foreign key, since the rooms do not share entities. */
  @PrimaryColumn({ name: 'directorate_id', type: 'text', primaryKeyConstraintName: 'pk_user_directorates' })
  directorateId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_user_directorates_user' })
  user: Relation<UserEntity>;
}

import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { UserEntity } from './user.entity';

/** One unit that a user is the head of. */
@Entity({ name: 'user_units' })
export class UserUnitEntity {
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'pk_user_units' })
  userId: string;

  /** Id of the unit in the organisation room; no foreign key, since the rooms do not share entities. */
  @PrimaryColumn({ name: 'unit_id', type: 'text', primaryKeyConstraintName: 'pk_user_units' })
  unitId: string;

  @ManyToOne(() => UserEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'fk_user_units_user' })
  user: Relation<UserEntity>;
}

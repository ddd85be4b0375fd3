import { Check, Column, CreateDateColumn, Entity, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import type { Role } from './actor';

/** Somebody who can sign in. */
@Entity({ name: 'users' })
@Unique('uq_users_username', ['username'])
@Check('ck_users_role', `role IN ('hr_officer', 'unit_head', 'employee', 'auditor', 'administrator')`)
@Check('ck_users_username_lower_case', 'username = lower(username)')
export class UserEntity {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'pk_users' })
  id: string;

  /** Lower case, so that "Rossi" and "rossi" are one person. */
  @Column({ type: 'text' })
  username: string;

  /** argon2id, with its salt and costs inside; null for a user who signs in with an identity provider alone. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'text' })
  role: Role;

  /** Body that the user works for; null: every body of this installation, or told by units and person. */
  @Column({ name: 'body_id', type: 'text', nullable: true })
  bodyId: string | null;

  @Column({ name: 'person_id', type: 'text', nullable: true })
  personId: string | null;

  @Column({ type: 'boolean', default: false })
  disabled: boolean;

  /** Came with the sample data, with a password that everybody can read: refused in production. */
  @Column({ type: 'boolean', default: false })
  demo: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn({ default: 1 })
  version: number;
}

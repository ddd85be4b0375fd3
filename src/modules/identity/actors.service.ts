import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config';
import { PreparedStatements, type PreparedStatement } from '../../platform/database/prepared-statements';
import { DomainError } from '../../platform/errors/domain-error';
import type { Actor, Role, Scope } from './actor';
import type { ProviderIdentity } from './oidc-tokens';

interface ActorRow {
  readonly id: string;
  readonly role: Role;
  readonly personId: string | null;
  readonly personUnitId: string | null;
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly bodyId: string | null;
  readonly hasDirectorates: boolean;
  readonly ledUnitIds: readonly string[];
  readonly officeUnitIds: readonly string[];
  readonly ownBodyIds: readonly string[];
}

/**
 * Role and scope in one statement, since every request asks for them. It reads tables of two other rooms by name: asking
 * their services would be three more statements for each request. What a role has no use for is not looked up.
 */
const ACTOR_QUERY = `
  SELECT u.id, u.role, u.person_id AS "personId", person.unit_id AS "personUnitId", u.disabled, u.demo, u.body_id AS "bodyId",
    EXISTS (SELECT FROM user_directorates d WHERE d.user_id = u.id) AS "hasDirectorates",
    ARRAY(
      SELECT led.unit_id FROM user_units led WHERE led.user_id = u.id AND u.role = 'unit_head' ORDER BY led.unit_id
    ) AS "ledUnitIds",
    ARRAY(
      SELECT units.id FROM units JOIN directorates ON directorates.id = units.directorate_id
      WHERE u.role IN ('hr_officer', 'auditor', 'administrator') AND (u.body_id IS NULL OR directorates.body_id = u.body_id)
        AND CASE WHEN EXISTS (SELECT FROM user_directorates d WHERE d.user_id = u.id)
          THEN directorates.id IN (SELECT d.directorate_id FROM user_directorates d WHERE d.user_id = u.id)
          ELSE u.body_id IS NOT NULL END
      ORDER BY units.id
    ) AS "officeUnitIds",
    ARRAY(
      SELECT directorates.body_id FROM user_directorates d JOIN directorates ON directorates.id = d.directorate_id
        WHERE u.body_id IS NULL AND u.role IN ('hr_officer', 'auditor') AND d.user_id = u.id
      UNION SELECT directorates.body_id FROM user_units led JOIN units ON units.id = led.unit_id
        JOIN directorates ON directorates.id = units.directorate_id
        WHERE u.body_id IS NULL AND u.role = 'unit_head' AND led.user_id = u.id
      UNION SELECT directorates.body_id FROM employees JOIN units ON units.id = employees.unit_id
        JOIN directorates ON directorates.id = units.directorate_id
        WHERE u.body_id IS NULL AND u.role IN ('unit_head', 'employee') AND employees.id = u.person_id
    ) AS "ownBodyIds"
  FROM users u LEFT JOIN employees person ON person.id = u.person_id`;

const OF_USER: PreparedStatement = { name: 'actor-of-user', text: `${ACTOR_QUERY} WHERE u.id = $1` };
const OF_IDENTITY: PreparedStatement = {
  name: 'actor-of-identity',
  text: `${ACTOR_QUERY} JOIN user_identities linked ON linked.user_id = u.id
    WHERE linked.issuer = $1 AND linked.subject = $2`,
};

/** Finds the actor behind a request, as the database has it now: a change or a disabled user takes effect at once. */
@Injectable()
export class Actors {
  constructor(
    private readonly statements: PreparedStatements,
    private readonly config: AppConfig,
  ) {}

  /**
   * The actor that a user of ours is.
   *
   * @throws DomainError `unauthenticated` when the user is gone or disabled
   */
  async ofUser(userId: string): Promise<Actor> {
    const [row] = await this.statements.rows<ActorRow>(OF_USER, [userId]);
    return this.actorOf(row);
  }

  /**
   * The actor whom an identity provider names by issuer and subject, which together are never given twice.
   *
   * @throws DomainError `unauthenticated` when no user is linked to them, or the user is disabled
   */
  async ofIdentity({ issuer, subject }: ProviderIdentity): Promise<Actor> {
    const [row] = await this.statements.rows<ActorRow>(OF_IDENTITY, [issuer, subject]);
    if (row !== undefined) return this.actorOf(row);
    const detail = 'You are known to the identity provider, and to nobody here: ask an administrator to add you.';
    throw new DomainError('unauthenticated', 'user-unknown', detail);
  }

  /** Whether a user with these marks may sign in here. */
  maySignIn(user: { readonly disabled: boolean; readonly demo: boolean }): boolean {
    return !user.disabled && (!user.demo || this.config.demoUsersAllowed);
  }

  private actorOf(row: ActorRow | undefined): Actor {
    if (row === undefined || !this.maySignIn(row)) {
      throw new DomainError('unauthenticated', 'user-disabled', 'This user may not sign in any more.');
    }
    const { id: userId, role, bodyId } = row;
    // Auditors and administrators are not planned here, whatever an older row says.
    const isPlanned = role !== 'auditor' && role !== 'administrator';
    return {
      ...{ userId, role, scope: scopeOf(row) },
      personId: isPlanned ? row.personId : null,
      personUnitId: isPlanned ? row.personUnitId : null,
      bodyIds: bodyId === null ? row.ownBodyIds : [bodyId],
      unitIds: role === 'unit_head' ? row.ledUnitIds : row.officeUnitIds,
    };
  }
}

function scopeOf({ role, bodyId, hasDirectorates }: ActorRow): Scope {
  if (role === 'employee') return 'self';
  if (role === 'unit_head') return 'units';
  if (hasDirectorates && role !== 'administrator') return 'units';
  return bodyId === null ? 'installation' : 'body';
}

/**
 * Who may do what: personnel office (ufficio personale), head of a unit (responsabile), employee (dipendente), auditor
 * (revisore: reads what binds, writes nothing), administrator (amministratore: users and settings, nobody's plan).
 */
export const ROLES = ['hr_officer', 'unit_head', 'employee', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that read what is common to a body, such as its sites and holidays. An administrator plans nobody. */
export const PLANNING_ROLES = ['hr_officer', 'unit_head', 'employee', 'auditor'] as const satisfies readonly Role[];

/**
 * How far a role reaches: every body of the installation, one whole body, some units, the own person.
 * An HR officer or auditor with directorates reaches their units; without any, the whole body.
 */
export const SCOPES = ['installation', 'body', 'units', 'self'] as const;
export type Scope = (typeof SCOPES)[number];

/** The person behind a request. Role and scope are read from the database at each request, never from the token. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  readonly scope: Scope;
  /** The employee that this user is; `null` for a user who is planned by nobody. */
  readonly personId: string | null;
  /** The unit of that employee. */
  readonly personUnitId: string | null;
  /** Bodies whose common records the actor reads; not looked at where the scope is the installation. */
  readonly bodyIds: readonly string[];
  /**
   * Units within the scope: those a head leads, those of an HR officer's directorates or body. Empty for an employee, and
   * not looked at where the scope is the installation.
   */
  readonly unitIds: readonly string[];
}

/** The program itself, acting as the personnel office would: at the first start, before there is any user. */
export const PROGRAM: Actor = {
  ...{ userId: 'first-start', role: 'hr_officer', scope: 'installation' },
  ...{ personId: null, personUnitId: null, bodyIds: [], unitIds: [] },
};

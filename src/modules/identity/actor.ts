/** Who may do what: personnel office (ufficio personale), head of a unit (responsabile), employee (dipendente). */
export const ROLES = ['hr_officer', 'unit_head', 'employee'] as const;
export type Role = (typeof ROLES)[number];

/** The person behind a request. Role and scope are read from the database at each request, never from the token. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  /** The employee that this user is; `null` for a user who is planned by nobody. */
  readonly personId: string | null;
  /** Units that a head is responsible for; empty for the other roles. */
  readonly unitIds: readonly string[];
}

/** The program itself, acting as the personnel office would: at the first start, before there is any user. */
export const PROGRAM: Actor = { userId: 'first-start', role: 'hr_officer', personId: null, unitIds: [] };

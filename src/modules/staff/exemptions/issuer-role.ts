/** Whose finding an exemption rests on: a role, never a name. */
export const ISSUER_ROLES = ['occupational-doctor', 'medical-board', 'manager', 'personnel-office'] as const;
export type IssuerRole = (typeof ISSUER_ROLES)[number];

import {
  isPersonnelOfficeOf,
  mayActOnUnit,
  requireBodyWide,
  requireOwnBody,
  requirePerson,
  requireRole,
  requireUnit,
} from './access';
import type { Actor } from './actor';

const NOBODY = { personId: null, personUnitId: null, bodyIds: ['milano'], unitIds: [] };
const everywhere: Actor = { ...NOBODY, userId: 'u0', role: 'hr_officer', scope: 'installation', bodyIds: [] };
const ofBody: Actor = { ...NOBODY, userId: 'u1', role: 'hr_officer', scope: 'body', unitIds: ['anagrafe', 'tributi'] };
const ofDirectorate: Actor = { ...NOBODY, userId: 'u4', role: 'hr_officer', scope: 'units', unitIds: ['anagrafe'] };
const auditor: Actor = { ...NOBODY, userId: 'u5', role: 'auditor', scope: 'body', unitIds: ['anagrafe'] };
const head: Actor = {
  ...{ userId: 'u2', role: 'unit_head', scope: 'units', personId: 'p2' },
  ...{ personUnitId: 'anagrafe', bodyIds: ['milano'], unitIds: ['anagrafe'] },
};
const employee: Actor = {
  ...{ userId: 'u3', role: 'employee', scope: 'self', personId: 'p3' },
  ...{ personUnitId: 'anagrafe', bodyIds: ['milano'], unitIds: ['anagrafe'] },
};
const NOT_FOUND = expect.objectContaining({ kind: 'not-found' }) as Error;
const FORBIDDEN = expect.objectContaining({ kind: 'forbidden' }) as Error;

describe('access', () => {
  it('lets a personnel office of every body see every unit and person', () => {
    expect(() => requireUnit(everywhere, 'sport')).not.toThrow();
    expect(() => requirePerson(everywhere, 'p9', 'sport')).not.toThrow();
  });

  it('ends the personnel office at its body, and at its directorates where it has some', () => {
    expect(() => requireUnit(ofBody, 'tributi')).not.toThrow();
    expect(() => requireUnit(ofBody, 'unit-of-another-body')).toThrow(NOT_FOUND);
    expect(() => requireUnit(ofDirectorate, 'anagrafe')).not.toThrow();
    expect(() => requireUnit(ofDirectorate, 'tributi')).toThrow(NOT_FOUND);
    expect(() => requirePerson(ofDirectorate, 'p9', 'tributi')).toThrow(NOT_FOUND);
  });

  it('keeps what is common to a body for its personnel office', () => {
    expect(() => requireBodyWide(ofBody)).not.toThrow();
    for (const actor of [ofDirectorate, head, employee, auditor])
      expect(() => requireBodyWide(actor)).toThrow(FORBIDDEN);
    expect(() => requireOwnBody(ofBody, 'milano')).not.toThrow();
    expect(() => requireOwnBody(ofBody, 'segrate')).toThrow(expect.objectContaining({ kind: 'invalid' }));
  });

  it('shows a head their own units, and hides that others exist', () => {
    expect(() => requireUnit(head, 'anagrafe')).not.toThrow();
    expect(() => requireUnit(head, 'sport')).toThrow(NOT_FOUND);
    expect(() => requirePerson(head, 'p9', 'anagrafe')).not.toThrow();
    expect(() => requirePerson(head, 'p9', 'sport')).toThrow(NOT_FOUND);
  });

  it('shows employees themselves, even when a scope was left behind from another role', () => {
    expect(() => requirePerson(employee, 'p3', 'anagrafe')).not.toThrow();
    expect(() => requirePerson(employee, 'p2', 'anagrafe')).toThrow(NOT_FOUND);
    expect(() => requireUnit(employee, 'anagrafe')).toThrow(NOT_FOUND);
  });

  it('lets an auditor answer for nobody, and only the personnel office see what is personal', () => {
    expect(mayActOnUnit(auditor, 'anagrafe')).toBe(false);
    const offices = [everywhere, ofBody, ofDirectorate, head, employee, auditor].map((actor) =>
      isPersonnelOfficeOf(actor, 'anagrafe'),
    );
    expect(offices).toEqual([true, true, true, false, false, false]);
  });

  it('asks for one of several roles', () => {
    expect(() => requireRole(head, 'hr_officer', 'unit_head')).not.toThrow();
    expect(() => requireRole(employee, 'hr_officer', 'unit_head')).toThrow(FORBIDDEN);
  });
});

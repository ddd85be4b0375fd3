import { requirePerson, requireRole, requireUnit } from './access';
import type { Actor } from './actor';

const officer: Actor = { userId: 'u1', role: 'hr_officer', personId: null, unitIds: [] };
const head: Actor = { userId: 'u2', role: 'unit_head', personId: 'p2', unitIds: ['anagrafe'] };
const employee: Actor = { userId: 'u3', role: 'employee', personId: 'p3', unitIds: ['anagrafe'] };

describe('access', () => {
  it('lets the personnel office see every unit and person', () => {
    expect(() => requireUnit(officer, 'sport')).not.toThrow();
    expect(() => requirePerson(officer, 'p9', 'sport')).not.toThrow();
  });

  it('shows a head their own units, and hides that others exist', () => {
    expect(() => requireUnit(head, 'anagrafe')).not.toThrow();
    expect(() => requireUnit(head, 'sport')).toThrow(expect.objectContaining({ kind: 'not-found' }));
    expect(() => requirePerson(head, 'p9', 'anagrafe')).not.toThrow();
    expect(() => requirePerson(head, 'p9', 'sport')).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('shows employees themselves, even when a scope was left behind from another role', () => {
    expect(() => requirePerson(employee, 'p3', 'anagrafe')).not.toThrow();
    expect(() => requirePerson(employee, 'p2', 'anagrafe')).toThrow(expect.objectContaining({ kind: 'not-found' }));
    expect(() => requireUnit(employee, 'anagrafe')).toThrow(expect.objectContaining({ kind: 'not-found' }));
  });

  it('asks for one of several roles', () => {
    expect(() => requireRole(head, 'hr_officer', 'unit_head')).not.toThrow();
    expect(() => requireRole(employee, 'hr_officer', 'unit_head')).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });
});

/** @jest-environment node */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { dutiesOf, unbalancedPeople } from '../support/planned-duty';
import type { PlanDocument, PlanDocumentAssignment } from '../support/run-turnario';
import { planJson, SEGRATE } from '../support/run-turnario';

// Each test waits for whole processes, and a search may take its minute on a busy machine.
jest.setTimeout(180_000);

const MINUTE = 60_000;
const operatorsOf = (plan: PlanDocument) => plan.assignments.filter(({ person }) => person.startsWith('op-'));

function byPerson(assignments: readonly PlanDocumentAssignment[]): Map<string, PlanDocumentAssignment[]> {
  const people = new Map<string, PlanDocumentAssignment[]>();
  for (const assignment of assignments) {
    people.set(assignment.person, [...(people.get(assignment.person) ?? []), assignment]);
  }
  return people;
}

describe.each([
  ['T3, six equal days', []],
  ['T1, nine hours and a short Saturday', ['--scenario', 'scenario-t1.yaml']],
])('The desk of Segrate on timetable %s', (_, variant) => {
  let week: PlanDocument;

  beforeAll(async () => {
    week = await planJson(SEGRATE, ...variant);
  }, 120_000);

  it('is planned to proved optimality and breaks no law', () => {
    expect(week.status).toBe('optimal');
    expect(week.findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('gives every operator six duties of 360 minutes, 2,160 in the week, and the Sunday free', () => {
    const people = byPerson(operatorsOf(week));
    expect(people.size).toBe(16);
    for (const [person, duties] of people) {
      expect([person, duties.map(({ paidMinutes }) => paidMinutes)]).toEqual([person, [360, 360, 360, 360, 360, 360]]);
      expect(duties.map(({ on }) => on)).not.toContain('2026-12-06');
    }
  });

  it('leaves everybody 11 hours between duties', () => {
    for (const duties of byPerson(week.assignments).values()) {
      const sorted = [...duties].sort((a, b) => Date.parse(a.startAt) - Date.parse(b.startAt));
      const rests = sorted
        .slice(1)
        .map((next, index) => (Date.parse(next.startAt) - Date.parse(sorted[index]?.endAt ?? '')) / MINUTE);
      expect(Math.min(...rests)).toBeGreaterThanOrEqual(660);
    }
  });

  it('keeps the doors open with at least two people at the desk at every half hour', () => {
    expect(week.score.levels['cover-floor']).toBe(0);
  });
});

describe('The doors of Segrate', () => {
  it.each(['opening-hours.csv', 'opening-hours-t1.csv'])('are open exactly 50 hours a week by %s', async (file) => {
    const [head = '', ...rows] = (await fs.readFile(join(SEGRATE, file), 'utf8')).trim().split(/\r?\n/);
    const columns = head.split(',');
    const minutes = rows.map((row) => {
      const cells = row.split(',');
      const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
      const minuteOf = (time: string) => Number(time.split(':')[0]) * 60 + Number(time.split(':')[1]);
      const dayCounts: Record<string, number> = { 'mon-sat': 6, 'mon-fri': 5, sat: 1 };
      return cell('site') === 'sac'
        ? (dayCounts[cell('weekdays')] ?? NaN) * (minuteOf(cell('closes')) - minuteOf(cell('opens')))
        : 0;
    });
    expect(minutes.reduce((sum, minute) => sum + minute, 0)).toBe(3000);
  });
});

describe('Four weeks of Segrate', () => {
  let month: PlanDocument;

  beforeAll(async () => {
    month = await planJson(SEGRATE, '--weeks', '4', '--time-limit', '240');
  }, 300_000);

  it('breaks no law', () => {
    expect(month.findings.filter(({ level }) => level === 'law')).toEqual([]);
  });

  it('balances mornings and afternoons of each operator within 2', () => {
    expect(unbalancedPeople(dutiesOf(month).filter(({ personId }) => personId.startsWith('op-')))).toEqual([]);
  });

  it('alternates the squads from one week to the next', () => {
    const bandsOfWeek = (duties: readonly PlanDocumentAssignment[], monday: string, next: string) => [
      ...new Set(duties.filter(({ on }) => on >= monday && on < next).map(({ duty }) => duty)),
    ];
    for (const duties of byPerson(operatorsOf(month)).values()) {
      const first = bandsOfWeek(duties, '2026-11-30', '2026-12-07');
      const second = bandsOfWeek(duties, '2026-12-07', '2026-12-14');
      expect(first).toHaveLength(1);
      expect(second).toHaveLength(1);
      expect(first).not.toEqual(second);
    }
  });
});

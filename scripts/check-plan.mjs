/**
 * What `turnario plan … --format json` printed is a proved optimal, lawful roster whose figures agree with each other.
 *
 *   node scripts/check-plan.mjs FILE
 */
import { readFileSync } from 'node:fs';

const plan = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const sum = (numbers) => Object.values(numbers).reduce((total, number) => total + number, 0);
const isClose = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

const lawFindings = plan.findings.filter(({ level }) => level === 'law');
const facts = [
  [plan.status === 'optimal', `the status is ${plan.status}, not optimal`],
  [plan.assignments.length > 0, 'no one is assigned to anything'],
  [lawFindings.length === 0, `${lawFindings.length} law findings, the first: ${JSON.stringify(lawFindings[0])}`],
  [isClose(sum(plan.score.levels), plan.score.total), 'the levels do not add up to the total'],
  [isClose(sum(plan.score.rules), plan.score.total), 'the rules do not add up to the total'],
  [isClose(plan.bound, plan.score.total), `the bound ${plan.bound} does not prove the total ${plan.score.total}`],
];
const broken = facts.filter(([holds]) => !holds);
for (const [, detail] of broken) process.stderr.write(`${detail}\n`);
process.stdout.write(
  `${plan.status}, ${plan.assignments.length} assignments, ${plan.score.total} points, ${plan.seconds} s\n`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

import type { PresenceBound } from '../planner/problem/presence-bound';
import type { PhaseRule } from '../modules/phases/resolve-phase-rule';
import { dayName } from './roster-table/civil-time-text';
import { alignColumns } from './text-table';

/** The rules of a day as one table of figures, and below it where each comes from. */
export function phasesText(bodyName: string, on: string, rules: readonly PhaseRule[]): string {
  const figures = rules.map((rule) => [
    rule.unitId,
    rule.phaseId,
    percent(rule.maxAgileRatio),
    String(rule.maxAgileDaysPerWeek),
    rule.agileOnShiftDays ? 'yes' : 'no',
    rule.agreementRequired ? 'needed' : 'not needed',
    rule.presenceBounds.map(boundText).join('; ') || '-',
    rule.ramp === null ? '-' : `week ${rule.ramp.week} of ${rule.ramp.weeks}`,
    rule.rotationWindowWeeks === null ? 'no end' : `${rule.rotationWindowWeeks} weeks`,
  ]);
  const head = [
    'unit',
    'phase',
    'agile at most',
    'days/week',
    'on turno',
    'agreement',
    'on site',
    'ramp',
    'turns over',
  ];
  const origins = rules.map((rule) => [rule.unitId, agileWork(rule), rule.planLine ?? 'no phase: ordinary rules']);
  return [
    `${bodyName}: phase plan on ${dayName(on)} ${on.slice(0, 4)}`,
    '',
    ...alignColumns([head, ...figures], { indent: '  ', headed: true, right: [2, 3] }),
    '',
    ...alignColumns([['unit', 'agile as a rule', 'line of the plan'], ...origins], { indent: '  ', headed: true }),
    '',
  ].join('\n');
}

function agileWork({ defaultModeByClass }: PhaseRule): string {
  const classes = Object.entries(defaultModeByClass).flatMap(([name, mode]) => (mode === 'agile' ? [name] : []));
  return classes.length === 0 ? '-' : classes.join(', ');
}

function boundText({ siteId, minCount, maxCount, minRatio, maxRatio }: PresenceBound): string {
  const share = (ratio: number | null): string | null => (ratio === null ? null : `${percent(ratio)} of the remotable`);
  const parts = [
    ...rangeText(minCount?.toString() ?? null, maxCount?.toString() ?? null),
    ...rangeText(share(minRatio), share(maxRatio)),
  ];
  return `${parts.join(', ')}${siteId === null ? '' : ` at ${siteId}`}`;
}

function rangeText(least: string | null, most: string | null): string[] {
  return [...(least === null ? [] : [`>= ${least}`]), ...(most === null ? [] : [`<= ${most}`])];
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 1000) / 10} %`;
}

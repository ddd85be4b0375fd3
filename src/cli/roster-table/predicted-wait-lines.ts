import { predictedWaits, type SiteWait } from '../../planner/explain/predicted-waits';
import { alignColumns } from '../text-table';
import { countText } from './outcome';
import type { RosterToPrint } from './roster-to-print';

/** How long the visitors of each site will wait on average, after an empty line; nothing where none are expected. */
export function predictedWaitLines({ planning, problem, result }: RosterToPrint): string[] {
  const waits = predictedWaits(problem.demand, result.assignments);
  if (waits.length === 0) return [];
  const nameOfSite = (id: string | null): string => planning.sites.find((site) => site.id === id)?.name ?? 'anywhere';
  const rows = waits.map((wait) => [
    nameOfSite(wait.site),
    averageText(wait),
    `longest half hour ${wait.longestHalfHourMinutes.toFixed(1)} min`,
    `${Math.round(wait.visits)} visits`,
  ]);
  return ['', 'Predicted wait (Erlang C, each half hour by itself)', ...alignColumns(rows, { indent: '  ' })];
}

function averageText({ averageWaitMinutes, growingHalfHours }: SiteWait): string {
  if (averageWaitMinutes !== null) return `${averageWaitMinutes.toFixed(1)} min on average`;
  return `the queue grows in ${countText(growingHalfHours, 'half hour')}`;
}

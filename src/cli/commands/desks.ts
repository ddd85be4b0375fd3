import { requiredDesks } from '../../planner/staffing/desk-service';
import { erlangC } from '../../planner/staffing/erlang-c';
import type { CommandRun } from '../command-definition';
import { EXIT_STATUS } from '../exit-status';
import { choice, requiredNumber } from '../option-values';
import { resultTarget } from '../print-result';
import { alignColumns } from '../text-table';
import { runSiteDesks } from './site-desks';

const VISITS_PER_HOUR = { min: 0, max: 10_000 };
const SERVICE_MINUTES = { min: 0.1, max: 480 };
const WAIT_MINUTES = { min: 0.01, max: 480 };

const OCCUPANCY = { min: 0.1, max: 1 };

/** Desks that keep the average wait within a limit, and what one desk less would mean; or those of a folder's sites. */
export const runDesks: CommandRun = async (args) => {
  if (args.positionals[0] !== undefined) return runSiteDesks(args);
  const queue = {
    visitsPerHour: requiredNumber(args, 'visits-per-hour', VISITS_PER_HOUR),
    serviceMinutes: requiredNumber(args, 'service-minutes', SERVICE_MINUTES),
  };
  const maxAverageWaitMinutes = requiredNumber(args, 'wait-minutes', WAIT_MINUTES);
  const format = choice(args, 'format', ['text', 'json'], 'text');
  const target = await resultTarget(args);
  const hasCap = args.values['max-occupancy'] !== undefined;
  const desks = requiredDesks({
    ...queue,
    targetWaitMinutes: maxAverageWaitMinutes,
    maxOccupancy: hasCap ? requiredNumber(args, 'max-occupancy', OCCUPANCY) : null,
    ...{ appointmentShare: 0, priorityShare: 0, priorityLane: 'none' },
  });
  const answer = {
    desks,
    ...erlangC({ ...queue, desks }),
    averageWaitMinutesWithOneLess: erlangC({ ...queue, desks: Math.max(0, desks - 1) }).averageWaitMinutes,
  };
  await target.print(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : desksText(answer));
  return EXIT_STATUS.done;
};

interface DesksAnswer extends ReturnType<typeof erlangC> {
  readonly desks: number;
  readonly averageWaitMinutesWithOneLess: number | null;
}

function desksText(answer: DesksAnswer): string {
  const rows = [
    ['desks', String(answer.desks)],
    ['average wait', minutesText(answer.averageWaitMinutes)],
    ['visitors who wait', shareText(answer.waitProbability)],
    ['served within 10 minutes', shareText(answer.serviceLevel)],
    ['desks busy', shareText(answer.occupancy)],
    ['average wait with one desk less', minutesText(answer.averageWaitMinutesWithOneLess)],
  ];
  return `${alignColumns(rows, { indent: '', right: [1] }).join('\n')}\n`;
}

const minutesText = (minutes: number | null): string =>
  minutes === null ? 'the queue never ends' : `${minutes.toFixed(1)} min`;

const shareText = (share: number | null): string => (share === null ? '-' : `${Math.round(share * 100)} %`);

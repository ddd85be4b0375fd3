import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { USUAL_SHRINKAGE_RATIO } from '../modules/staffing/proposals/proposal-input';
import { ProposalInputThread } from '../modules/staffing/proposals/proposal-input-thread-runner';
import type { PlanningData } from '../modules/rosters/planning-data';
import type { ProposalInput } from '../planner/staffing/proposal/site-day';
import { proposePresence } from '../planner/staffing/proposal/propose-presence';
import { coverInThreads } from '../planner/staffing/shift-cover/threads/shift-cover-thread-runner';
import { groupBy } from '../planner/problem/roster-view';
import { municipality } from './municipality';
import { BENCH_MONDAY } from './weekly-unit';

/** One line of the benchmark. */
export interface ProposalBenchLine {
  readonly instance: string;
  readonly people: number;
  readonly units: number;
  readonly rows: number;
  /** Share of the rows proved optimal, 0..1. */
  readonly provedShare: number;
  readonly largestGap: number;
  readonly seconds: number;
  /** Processor time of the whole process, threads included. */
  readonly processorSeconds: number;
  /** Longest time for which nothing else could have been answered. */
  readonly longestBlockMilliseconds: number;
  readonly peakMemoryMegabytes: number;
}

/** Proposes one week for a made-up administration, unit after unit as the server reads them, and measures it. */
export async function runProposal(
  people: number,
  units: number,
  seed: number,
  threadCount: number,
): Promise<ProposalBenchLine> {
  const records = [...ofUnits(municipality(people, units, seed, BENCH_MONDAY))];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await setImmediate();
  delay.enable();
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const inputs: ProposalInput[] = [];
  const thread = new ProposalInputThread();
  for (const data of records)
    inputs.push(await thread.assemble(data, { from: BENCH_MONDAY, weeks: 1, shrinkageRatio: USUAL_SHRINKAGE_RATIO }));
  await thread.end();
  const input = {
    siteDays: inputs.flatMap(({ siteDays }) => siteDays),
    unitBounds: inputs.flatMap(({ unitBounds }) => unitBounds),
  };
  const rows = await proposePresence(
    input,
    (tasks) => coverInThreads(tasks, { threadCount }),
    () => setImmediate(),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  delay.disable();
  return {
    instance: `proposal-${people}-${units}-${seed}`,
    ...{ people, units, rows: rows.length },
    provedShare: round(rows.filter(({ isProved }) => isProved).length / rows.length),
    largestGap: round(Math.max(0, ...rows.map(({ gap }) => gap))),
    seconds: round(seconds),
    processorSeconds: round((user + system) / 1e6),
    longestBlockMilliseconds: round(delay.max / 1e6),
    peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The records of each unit alone. */
function* ofUnits(data: PlanningData): Iterable<PlanningData> {
  const people = groupBy(data.people, ({ unitId }) => unitId);
  for (const unit of data.units) {
    const own = people.get(unit.id) ?? [];
    const ids = new Set(own.map(({ id }) => id));
    const sites = new Set(own.map(({ homeSiteId }) => homeSiteId));
    const ofOwn = ({ personId }: { readonly personId: string }): boolean => ids.has(personId);
    yield {
      ...data,
      ...{ units: [unit], people: own, contingents: [], squads: [], wishes: [], ledger: [] },
      sites: data.sites.filter(({ id }) => sites.has(id)),
      openingHours: data.openingHours.filter(({ siteId }) => sites.has(siteId)),
      phases: data.phases.filter(({ unitId }) => unitId === unit.id),
      demand: data.demand.filter(({ siteId }) => siteId === null || sites.has(siteId)),
      absences: data.absences.filter(ofOwn),
      agileAgreements: data.agileAgreements.filter(ofOwn),
      people: own.map((person) => ({ ...person, squadId: null })),
    };
  }
}

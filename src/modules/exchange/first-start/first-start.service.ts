import { Injectable } from '@nestjs/common';
import type { PlanProgress } from '../../../planner/plan-result';
import { AppConfig } from '../../../platform/config/app-config';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { Retention } from '../../personal-data/retention.service';
import { readScenario } from '../scenario/read-scenario';
import type { Scenario } from '../scenario/scenario';
import { sampleBodies, type SampleBody } from './sample-bodies';
import { SamplePublication } from './sample-publication.service';
import { SampleRosterService, type SampleOutcome } from './sample-roster.service';
import { SAMPLE_PASSWORD, SampleUsersService, type SampleUser } from './sample-users.service';
import { ScenarioImport } from './scenario-import.service';

/** Told of each step, so that the person at the terminal sees what goes on. */
export interface FirstStartReport {
  readonly loaded: (bodyName: string, peopleCount: number) => void;
  readonly progress: (progress: PlanProgress) => void;
  readonly planned: (bodyName: string, outcome: SampleOutcome) => void;
  readonly users: (users: readonly SampleUser[], password: string) => void;
}

/**
 * Gives an empty database something to look at: both sample bodies, their first weeks planned and published (or queued, where
 * a worker plans), users to sign in with. A later start finds all of it; one after an interruption goes on where the first
 * stopped. Their people are invented: the nightly clearing keeps rosters of 2020 as well. A database with a body of its own, and every server that refuses sample users (production), is left alone.
 */
@Injectable()
export class FirstStartService {
  constructor(
    private readonly config: AppConfig,
    private readonly organisation: OrganisationRecords,
    private readonly scenarios: ScenarioImport,
    private readonly users: SampleUsersService,
    private readonly rosters: SampleRosterService,
    private readonly publication: SamplePublication,
    private readonly retention: Retention,
  ) {}

  /** @returns false where the process is to stop before all is ready */
  async prepare(report: FirstStartReport): Promise<boolean> {
    if (!this.config.demoUsersAllowed) return true;
    const samples = sampleBodies();
    const present = await this.presentBodies(samples);
    if (present.size === 0 && !(await this.organisation.isEmpty())) return true;
    const scenarios: Scenario[] = [];
    for (const { id, folder } of samples) {
      const scenario = await readScenario(folder);
      scenarios.push(scenario);
      const { body, people } = scenario.planning;
      if (!present.has(id)) {
        await this.scenarios.importBody(id, scenario);
        report.loaded(body.name, people.length);
      }
      await this.retention.keepInventedRosters(id);
      const outcome = await this.rosters.plan(scenario, report.progress);
      if (outcome.kind === 'interrupted') return false;
      if (outcome.kind === 'planned') await this.publication.publish(outcome.roster.rosterId, unitIdsOf(scenario));
      report.planned(body.name, outcome);
    }
    report.users(await this.users.ensure(scenarios), SAMPLE_PASSWORD);
    return true;
  }

  private async presentBodies(samples: readonly SampleBody[]): Promise<ReadonlySet<string>> {
    const present = new Set<string>();
    for (const { id } of samples) {
      if ((await this.organisation.unitIdsOfBody(id)).length > 0) present.add(id);
    }
    return present;
  }
}

function unitIdsOf({ planning }: Scenario): string[] {
  return planning.units.map(({ id }) => id);
}

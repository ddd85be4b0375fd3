import { Inject, Injectable } from '@nestjs/common';
import type { PlanProgress } from '../../../planner/plan-result';
import { AppConfig } from '../../../platform/config/app-config';
import { OrganisationRecords } from '../../organisation/organisation-records.service';
import { ROSTER_RUNNER_OPTIONS, type RosterRunnerOptions } from '../../rosters/roster-runner-options';
import { readScenario } from '../scenario/read-scenario';
import type { Scenario } from '../scenario/scenario';
import { ScenarioImport } from './import-scenario';
import { sampleBodies, type SampleBody } from './sample-bodies';
import { SampleRosterService, type SampleOutcome } from './sample-roster.service';
import { SampleUsersService, type SampleUser } from './sample-users.service';

/** Told of each step, so that the person at the terminal sees what goes on. */
export interface FirstStartReport {
  readonly loaded: (bodyName: string, peopleCount: number) => void;
  readonly progress: (progress: PlanProgress) => void;
  readonly planned: (bodyName: string, outcome: SampleOutcome) => void;
  readonly users: (users: readonly SampleUser[], password: string) => void;
}

interface LoadedSample {
  readonly body: SampleBody;
  readonly scenario: Scenario;
}

import { DataSource } from 'typeorm';
import { importSampleBody } from '../../support/import-sample-body';
import { startTestApp, type TestApp } from '../../support/test-app';

/** The application on a server of the experiment's, in this very process, with the sample body. It plans nothing. */
export interface ChaosApp extends TestApp {
  readonly hr: string;
  /** Head of the unit `registry`. */
  readonly head: string;
}

export async function startChaosApp(url: string): Promise<ChaosApp> {
  const app = await startTestApp({
    config: {
      database: { kind: 'server', url },
      runsWorker: false,
      maxWaitingRuns: 10_000,
      maxWaitingRunsPerBody: 10_000,
    },
  });
  await importSampleBody(app.app.get(DataSource));
  return {
    ...app,
    hr: await app.signIn({ username: 'hr', role: 'hr_officer' }),
    head: await app.signIn({ username: 'head', role: 'unit_head', unitIds: ['registry'] }),
  };
}

/** A site to add, which nothing refers to. */
export function newSite(id: string): Record<string, string> {
  return { id, bodyId: 'milano', name: `Sede ${id}`, address: 'Via Larga 12', kind: 'registry-office' };
}

/** A contingent to propose: its row and a step of the audit trail, in one transaction. */
export function newContingent(day: string): Record<string, unknown> {
  return {
    unitId: 'registry',
    siteId: 'quarenghi',
    weekdays: [1],
    fromOn: day,
    toOn: day,
    minCount: 0,
    targetCount: 1,
  };
}

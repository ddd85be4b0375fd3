import { DataSource } from 'typeorm';
import { importSampleBody } from './import-sample-body';
import { startTestApp } from './test-app';
import type { TestApp, TestAppOptions } from './test-app';

/** Ready `Authorization` headers of the sample's users. */
export interface ReferenceDataApp extends TestApp {
  readonly hr: string;
  /** Head of the unit `registry`; not one of its planned people. */
  readonly registryHead: string;
  /** Head of the unit `sport`. */
  readonly sportHead: string;
  /** Anna, of the unit `registry`. */
  readonly anna: string;
}

/** The application with the sample body `milano` and one user of each kind. */
export async function startReferenceDataApp(options: TestAppOptions = {}): Promise<ReferenceDataApp> {
  const app = await startTestApp(options);
  await importSampleBody(app.app.get(DataSource));
  return {
    ...app,
    hr: await app.signIn({ username: 'hr', role: 'hr_officer' }),
    registryHead: await app.signIn({ username: 'head-of-registry', role: 'unit_head', unitIds: ['registry'] }),
    sportHead: await app.signIn({ username: 'head-of-sport', role: 'unit_head', unitIds: ['sport'] }),
    anna: await app.signIn({ username: 'anna', role: 'employee', personId: 'anna' }),
  };
}

/** A default mode for each class of activities, as phases have it. */
export const PHASE_MODES = {
  'non-deferrable': 'on-site',
  'public-contact': 'on-site',
  'digital-platform': 'agile',
  'contact-centre': 'agile',
  administrative: 'agile',
};

export const MERGE_PATCH = 'application/merge-patch+json';

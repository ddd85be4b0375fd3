import type { RequestMakers } from '../request-maker';

const MILANO = { bodyId: 'milano' };

/** Copies and erasure of a person's data, and how long data are kept. */
export const PERSONAL_DATA: RequestMakers = {
  personalDataOwnDataExport: () => ({}),
  personalDataDataExport: () => ({ params: { employeeId: 'anna' } }),
  personalDataErase: async ({ asOffice, next }) => {
    const { id } = await asOffice('post', '/v1/employees', {
      ...{ id: `leaver-${next()}`, unitId: 'registry', name: 'Elena Esempio', homeSiteId: 'larga', otherSiteIds: [] },
      ...{ contractId: 'full-time', qualificationIds: [], employedTo: '2020-12-31' },
    });
    return { params: { employeeId: id }, body: { reason: 'asked for in writing' } };
  },
  retentionSettingsFind: () => ({ params: MILANO }),
  retentionSettingsPreview: () => ({ params: MILANO }),
  retentionSettingsUpdate: async ({ sql }) => {
    await sql(`INSERT INTO retention_settings (id) VALUES ('milano') ON CONFLICT (id) DO UPDATE SET version = 1`);
    return { params: MILANO, body: { draftRosterMonths: 11 } };
  },
};

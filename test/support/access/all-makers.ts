import { DEMAND } from './makers/demand';
import { ORGANISATION } from './makers/organisation';
import { PERSONAL_DATA } from './makers/personal-data';
import { PLANNING } from './makers/planning';
import { PLATFORM } from './makers/platform';
import { ROSTERS } from './makers/rosters';
import { SCHEDULES } from './makers/schedules';
import { STAFF } from './makers/staff';
import { TRADES } from './makers/trades';
import type { RequestMakers } from './request-maker';

/** How to ask for each operation, by operationId. */
export function allMakers(): RequestMakers {
  return {
    ...PLATFORM,
    ...ORGANISATION,
    ...STAFF,
    ...DEMAND,
    ...PERSONAL_DATA,
    ...PLANNING,
    ...ROSTERS,
    ...SCHEDULES,
    ...TRADES,
  };
}

import { CreatePlatformTables1763999999000 } from '../migrations/1763999999000-CreatePlatformTables';
import { CreateIdentityTables1764000000000 } from '../migrations/1764000000000-CreateIdentityTables';
import { ReadinessProbeEntity } from './platform/health/readiness-probe.entity';
import { UserEntity } from './modules/identity/user.entity';
import { UserUnitEntity } from './modules/identity/user-unit.entity';

/** Every table of the application. A module appends its own entities here. */
export const ENTITIES = [
  ReadinessProbeEntity,
  // identity
  UserEntity,
  UserUnitEntity,
];

/** Every migration, oldest first. */
export const MIGRATIONS = [CreatePlatformTables1763999999000, CreateIdentityTables1764000000000];

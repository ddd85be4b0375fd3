import { Injectable } from '@nestjs/common';
import type { Role } from '../../identity/actor';
import { IdentityService } from '../../identity/identity.service';
import type { Scenario } from '../scenario/scenario';

/** Everybody can read it here: signing in with it is refused in production (`ALLOW_DEMO_USERS`). */
export const SAMPLE_PASSWORD = 'turnario-sample';

export interface SampleUser {
  readonly username: string;
  readonly role: Role;
  /** What the user may see, in Italian words. */
  readonly scope: string;
  readonly personId?: string;
  readonly unitIds?: readonly string[];
}

/** Users to try the sample data with: one of each role for all of it, a head of each unit, an employee of each body. */
@Injectable()
export class SampleUsersService {
  constructor(private readonly identity: IdentityService) {}

  /** Adds whoever is missing and names all of them. */
  async ensure(scenarios: readonly Scenario[]): Promise<SampleUser[]> {
    const users = [...OF_EVERYTHING, ...scenarios.flatMap(({ planning }) => usersOf(planning))];
    for (const user of users) {
      if (await this.identity.hasUser(user.username)) continue;
      const { username, role, personId, unitIds } = user;
      await this.identity.createUser({ username, password: SAMPLE_PASSWORD, role, personId, unitIds, demo: true });
    }
    return users;
  }
}

const OF_EVERYTHING: readonly SampleUser[] = [
  { username: 'hr', role: 'hr_officer', scope: 'ufficio del personale: tutto' },
  { username: 'auditor', role: 'auditor', scope: 'revisore: che cosa è stato pubblicato e chi ha fatto che cosa' },
  {
    username: 'administrator',
    role: 'administrator',
    scope: 'amministratore: utenti, webhook, conservazione dei dati',
  },
];

function usersOf({ units, people }: Scenario['planning']): SampleUser[] {
  const heads = units.map(({ id, name }): SampleUser => {
    return { username: `head-${id}`, role: 'unit_head', scope: `responsabile di ${name}`, unitIds: [id] };
  });
  const employees = people.slice(0, 1).map(({ id }): SampleUser => {
    return { username: id, role: 'employee', scope: 'dipendente: i propri turni', personId: id };
  });
  return [...heads, ...employees];
}

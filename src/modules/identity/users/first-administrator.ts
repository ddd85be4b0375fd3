import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../../../platform/config/app-config';

/**
 * Adds the administrator whom the settings name, where there is none yet: somebody has to add the others. One statement, so
 * that of several servers that start at once one adds it.
 */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { oidc } = this.config;
    if (oidc === null || oidc.administratorSubject === null) return;
    await this.dataSource.query(
      `WITH added AS (
         INSERT INTO users (username, role) SELECT 'first-administrator', 'administrator'
         WHERE NOT EXISTS (SELECT FROM users WHERE role = 'administrator' AND NOT demo)
         ON CONFLICT (username) DO NOTHING RETURNING id)
       INSERT INTO user_identities (issuer, subject, user_id) SELECT $1, $2, id FROM added ON CONFLICT DO NOTHING`,
      [oidc.issuer, oidc.administratorSubject],
    );
  }
}

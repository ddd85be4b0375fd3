import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock';
import { AppConfig } from './config/app-config';
import { createDataSource } from './database/data-source';
import type { DatabaseSchema } from './database/data-source';
import { migrate } from './database/migrate';
import { PreparedStatements } from './database/prepared-statements';
import { HealthController } from './health/health.controller';
import { ReadinessProbe } from './health/readiness-probe';
import { IdempotencyInterceptor } from './http/idempotency/idempotency.interceptor';
import { IdempotencyKeys } from './http/idempotency/idempotency-keys';
import { RateLimiter } from './http/rate-limiter';
import { Log } from './logging/log';
import { installQueues } from './queue/install-queues';
import { JOB_OPTIONS, jobOptionsFrom } from './queue/job-options';
import type { JobQueue } from './queue/job-queue';
import { Jobs } from './queue/jobs';

/** What the application keeps in the database: tables, and queues of background work. */
export interface ApplicationSchema extends DatabaseSchema {
  readonly queues: readonly JobQueue<object>[];
}

/** What every module stands on: settings, clock, log, database, queues, HTTP. It knows nothing of rosters. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Log,
    { provide: Clock, useClass: SystemClock },
    RateLimiter,
    PreparedStatements,
    ReadinessProbe,
    IdempotencyKeys,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    Jobs,
    { provide: JOB_OPTIONS, useFactory: jobOptionsFrom, inject: [AppConfig] },
  ],
  exports: [Log, Clock, RateLimiter, PreparedStatements, Jobs],
})
export class PlatformModule {
  static with(config: AppConfig, schema: ApplicationSchema): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          // A server may still be starting beside us; an embedded database that fails will fail again.
          useFactory: () => ({ type: 'postgres', retryAttempts: config.database.kind === 'server' ? 5 : 0 }),
          dataSourceFactory: () => openDatabase(config, schema),
        }),
      ],
      providers: [{ provide: AppConfig, useValue: config }],
      exports: [AppConfig],
    };
  }
}

async function openDatabase(config: AppConfig, schema: ApplicationSchema): ReturnType<typeof createDataSource> {
  const dataSource = await createDataSource(config.database, schema);
  try {
    await dataSource.initialize();
    await bringUpToDate(config, schema, dataSource);
    await installQueues(dataSource, schema.queues);
    return dataSource;
  } catch (error) {
    await dataSource.destroy().catch(() => undefined);
    throw error;
  }
}

/** Changing a large table takes its time, and so does waiting for another server that is at it: without limits. */
async function bringUpToDate(config: AppConfig, schema: DatabaseSchema, dataSource: DataSource): Promise<void> {
  if (config.database.kind !== 'server') {
    await migrate(dataSource);
    return;
  }
  const patient = await createDataSource(config.database, schema, {});
  await patient.initialize();
  try {
    await migrate(patient);
  } finally {
    await patient.destroy();
  }
}

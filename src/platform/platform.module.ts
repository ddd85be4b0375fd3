import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerStorageService } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from './clock';
import { AppConfig } from './config/app-config';
import { createDataSource } from './database/data-source';
import type { DatabaseSchema } from './database/data-source';
import { migrate } from './database/migrate';
import { HealthController } from './health/health.controller';
import { ReadinessProbe } from './health/readiness-probe';
import { IdempotencyInterceptor } from './http/idempotency/idempotency.interceptor';
import { IdempotencyKeys } from './http/idempotency/idempotency-keys';
import { RateLimiter } from './http/rate-limiter';
import { Log } from './logging/log';

/** What every module stands on: settings, clock, log, database, HTTP. It knows nothing of rosters. */
@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Log,
    { provide: Clock, useClass: SystemClock },
    ThrottlerStorageService,
    RateLimiter,
    ReadinessProbe,
    IdempotencyKeys,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [Log, Clock, RateLimiter],
})
export class PlatformModule {
  static with(config: AppConfig, schema: DatabaseSchema): DynamicModule {
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

async function openDatabase(config: AppConfig, schema: DatabaseSchema): ReturnType<typeof createDataSource> {
  const dataSource = await createDataSource(config.database, schema);
  try {
    await dataSource.initialize();
    await migrate(dataSource);
    return dataSource;
  } catch (error) {
    await dataSource.destroy().catch(() => undefined);
    throw error;
  }
}

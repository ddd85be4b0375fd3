import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { readConfig } from './platform/config/read-config';
import { Log } from './platform/logging/log';
import { NestLogger } from './platform/logging/nest-logger';

/**
 * The planning worker: takes runs from the database and plans them, one at a time, and repairs that another process left
 * behind; answers no HTTP.
 */
async function main(): Promise<void> {
  // Whatever the server beside it is told: planning is all a worker does.
  const config = readConfig({ ...process.env, RUN_WORKER: 'yes' });
  if (config.database.kind !== 'server') {
    throw new Error(
      'A worker shares the database of the server, and the embedded one belongs to a single process. ' +
        'Set DATABASE_URL to a PostgreSQL server, or run `npm start` alone: it plans as well.',
    );
  }
  const log = new Log(config);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  const stop = (): void => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  log.info('worker ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`The worker cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

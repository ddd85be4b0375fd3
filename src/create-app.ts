import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { serveOpenApi } from './open-api';
import type { AppConfig } from './platform/config/app-config';
import { configureHttp } from './platform/http/configure-http';
import { Log } from './platform/logging/log';
import { NestLogger } from './platform/logging/nest-logger';

/** Makes the application, database open and migrated, ready to listen. */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    // Ours reads merge patches as well; see configureHttp.
    bodyParser: false,
    logger: new NestLogger(new Log(config)),
    // Errors at start are told by main.ts, in words and once.
    abortOnError: false,
  });
  configureHttp(app);
  if (config.documentationServed) serveOpenApi(app);
  return app;
}

import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './create-app';
import { firstStartReport } from './first-start-report';
import { FirstStartService } from './modules/exchange/first-start/first-start.service';
import { readConfig } from './platform/config/read-config';
import { stopOnSignals } from './platform/stop-on-signals';

/** The server: settings, application (database opened and migrated), first start, listening. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  stopOnSignals(app);
  await app.listen(config.port, config.host);
  await app.get(FirstStartService).prepare(firstStartReport(process.stdout, process.stderr));
  await tellWhereItIs(app, config.publicUrl);
}

async function tellWhereItIs(app: NestExpressApplication, publicUrl: string): Promise<void> {
  const { port } = new URL(await app.getUrl());
  const url = publicUrl.replace(/:0$/, `:${port}`);
  process.stdout.write(
    `Turnario answers at ${url}\n  API documentation  ${url}/docs\n  OpenAPI            ${url}/openapi.json\n`,
  );
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  const trace = process.env['LOG_LEVEL'] === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`Turnario cannot start. ${text}${trace}\n`);
  // Set, not called at once: what was opened before the failure closes itself.
  process.exitCode = 1;
});

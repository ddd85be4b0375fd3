import { createApp } from './create-app';
import { firstStartReport } from './first-start-report';
import { FirstStartService } from './modules/exchange/first-start/first-start.service';
import { readConfig } from './platform/config/read-config';
import { listen } from './platform/http/listen';
import { stopOnSignals } from './platform/stop-on-signals';

/** The server: settings, application (database opened and migrated), listening, first start. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  const stopping = stopOnSignals(app);
  try {
    const url = await listen(app, config);
    await app.get(FirstStartService).prepare(firstStartReport(process.stdout, process.stderr));
    const documentation = `  API documentation  ${url}/docs\n  OpenAPI            ${url}/openapi.json\n`;
    process.stdout.write(`Turnario answers at ${url}\n${config.documentationServed ? documentation : ''}`);
  } catch (error) {
    // Stopped while it prepared: what fails then fails because the database is closed.
    if (stopping.aborted) return;
    await app.close();
    throw error;
  }
}

main().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : String(error);
  const trace = process.env['LOG_LEVEL'] === 'debug' && error instanceof Error ? `\n${error.stack}` : '';
  process.stderr.write(`Turnario cannot start. ${text}${trace}\n`);
  // At once: an application that failed half-way through its making cannot be closed, and would hold the process.
  process.exit(1);
});

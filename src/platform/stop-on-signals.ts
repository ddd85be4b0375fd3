import type { NestExpressApplication } from '@nestjs/platform-express';

/** Time that requests under way have to finish; shorter than the ten seconds that containers usually grant. */
const GRACE_MS = 8_000;

/**
 * Stops the server in good order when the system (SIGTERM) or a person at the terminal (SIGINT) asks for it: no new
 * requests, those under way finish, then the database is closed and its folder freed. A second signal ends at once.
 *
 * @returns aborted as soon as the server is asked to stop
 */
export function stopOnSignals(app: NestExpressApplication): AbortSignal {
  const asked = new AbortController();
  const server = app.getHttpServer();
  const stop = (): void => {
    process.once('SIGINT', endAtOnce).once('SIGTERM', endAtOnce);
    // A stream of events never finishes by itself.
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    app
      .close()
      .then(() => {
        clearTimeout(timer);
        process.exit(0);
      })
      .catch((error: unknown) => {
        process.stderr.write(`Turnario did not stop in good order: ${String(error)}\n`);
        process.exit(1);
      });
  };
  const once = (): void => {
    process.off('SIGINT', once).off('SIGTERM', once);
    asked.abort();
    stop();
  };
  process.on('SIGINT', once).on('SIGTERM', once);
  return asked.signal;
}

function endAtOnce(): never {
  process.exit(130);
}

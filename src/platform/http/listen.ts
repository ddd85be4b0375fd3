import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AppConfig } from '../config/app-config';

/**
 * Starts to answer requests.
 *
 * @returns the address at which people reach the server
 * @throws Error that names the variable to change when the address cannot be had
 */
export async function listen(app: NestExpressApplication, config: AppConfig): Promise<string> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw explained(error, config);
  }
  // Port 0 lets the system choose one.
  const { port } = new URL(await app.getUrl());
  return config.publicUrl.replace(/:0$/, `:${port}`);
}

function explained(error: unknown, { host, port }: AppConfig): unknown {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} of ${host} is in use: stop the other program, or choose another port with PORT.`);
    case 'EACCES':
      return new Error(`Port ${port} may not be used by this user: choose one above 1023 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host} is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for all of them.`);
    default:
      return error;
  }
}

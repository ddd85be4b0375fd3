// Writes openapi.json, the description of the API, from the compiled controllers and DTOs: npm run openapi.
// With --print it goes to standard output instead; a test compares that with the committed file.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
require('./ensure-built.cjs');

const root = join(__dirname, '..');
const compiled = (path) => require(join(root, 'dist', 'src', path));

async function main() {
  const { NestFactory } = require('@nestjs/core');
  const { AppModule } = compiled('app.module.js');
  const { describeApi } = compiled('open-api.js');
  const { AppConfig } = compiled('platform/config/app-config.js');
  const config = new AppConfig({ database: { kind: 'embedded', folder: 'never opened' }, logLevel: 'silent' });
  // A preview knows all controllers but makes no provider, so no database is opened.
  const app = await NestFactory.create(AppModule.with(config), { preview: true, logger: false });
  const text = `${JSON.stringify(describeApi(app), null, 2)}\n`;
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(join(root, 'openapi.json'), text);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});

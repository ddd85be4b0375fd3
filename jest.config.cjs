/** swc turns TypeScript, and packages published as ES modules only, into CommonJS: Jest on Node 20 cannot require() the latter. */
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

const ES_MODULE_PACKAGES = [
  '@nestjs',
  'jose',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  'load-esm',
  '@borewit',
];

const common = {
  rootDir: __dirname,
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.[mc]?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULE_PACKAGES.join('|')}))`],
  setupFiles: ['reflect-metadata'],
};

/** Tests that get a database; all others run without one, and so start at once. */
const WITH_DATABASE = ['<rootDir>/test/medium/', '<rootDir>/test/e2e/'];

/** @type {import('jest').Config} */
module.exports = {
  // A worker with a database of its own holds some 400 MB; more of them than cores only wait for one another.
  maxWorkers: 2,
  // Generous: the slow ones wait for processes and databases, on machines that do other things as well.
  testTimeout: 60_000,
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/src', '<rootDir>/test'],
      testRegex: '\\.spec\\.ts$',
      testPathIgnorePatterns: ['/node_modules/', ...WITH_DATABASE],
      testEnvironment: 'node',
    },
    {
      ...common,
      displayName: 'database',
      roots: WITH_DATABASE,
      testRegex: '\\.(e2e-)?spec\\.ts$',
      testEnvironment: '<rootDir>/test/pg-environment.ts',
      globalSetup: '<rootDir>/test/global-setup.cjs',
    },
  ],
};

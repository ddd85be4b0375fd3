const { projects } = require('../../jest.config.cjs');

/**
 * Experiments that break things on purpose: processes, the database, the network, the disk. No part of `npm test`:
 *   npm run test:chaos        the long rounds
 *   npm run test:chaos:short  a few of each, as continuous integration does
 * @type {import('jest').Config}
 */
module.exports = {
  ...projects[0],
  rootDir: `${__dirname}/../..`,
  displayName: 'chaos',
  roots: ['<rootDir>/test/chaos'],
  testRegex: '\\.chaos-spec\\.ts$',
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 1_800_000,
};

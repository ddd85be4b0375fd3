/**
 * Program of the thread in which PGlite (PostgreSQL as WebAssembly) runs.
 *
 * It is a text on purpose: a thread needs a JavaScript file, and a compiled one would make every test depend on a fresh
 * build. It stays small for that reason: it opens the database and passes bytes through.
 *
 * Requests: `{ id, operation: 'wire', bytes } | { id, operation: 'sql', sql } | { id, operation: 'close' }`.
 * Replies: `{ id, bytes?, error? }`; the reply with id 0 says that the database is open.
 */
export const THREAD_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');

async function open() {
  const { PGlite } = require(workerData.pglitePath);
  const { btree_gist } = require(workerData.btreeGistPath);
  const template = workerData.templateFile && new Blob([readFileSync(workerData.templateFile)]);
  return PGlite.create({
    dataDir: workerData.folder ?? 'memory://',
    extensions: { btree_gist },
    ...(template ? { loadDataDir: template } : {}),
  });
}

async function answer(database, request) {
  if (request.operation === 'wire') {
    // A copy of exactly these bytes: the reply may be a view on the whole memory of the database.
    const bytes = new Uint8Array(await database.execProtocolRaw(request.bytes));
    parentPort.postMessage({ id: request.id, bytes }, [bytes.buffer]);
    return;
  }
  if (request.operation === 'sql') await database.exec(request.sql);
  if (request.operation === 'close') await database.close();
  parentPort.postMessage({ id: request.id });
  if (request.operation === 'close') parentPort.close();
}

open().then(
  (database) => {
    parentPort.on('message', (request) => {
      answer(database, request).catch((error) => parentPort.postMessage({ id: request.id, error: String(error?.message ?? error) }));
    });
    parentPort.postMessage({ id: 0 });
  },
  (error) => parentPort.postMessage({ id: 0, error: String(error?.stack ?? error) }),
);
`;

/** The thread in which a roster search runs: dynamic programs and linear programs, nothing else on its event loop. */
import { parentPort } from 'node:worker_threads';
import { openGrowingPrograms } from '../../milp/solvers/highs/open-growing-programs';
import { RosterSearch } from '../roster-search';
import type { SearchReply, SearchRequest } from './search-messages';

const port = parentPort!;
const send = (reply: SearchReply): void => port.postMessage(reply);
const programs = openGrowingPrograms();
let search: RosterSearch | null = null;

/** Messages of WebAssembly aborts carry the whole minified source: keep the first line, shortened. */
const shortMessage = (error: unknown): string => String(error instanceof Error ? error.message : error).slice(0, 300);

port.on('message', (request: SearchRequest) => {
  programs
    .then((openProgram) => {
      if (request.type === 'begin') {
        search = new RosterSearch(request.rows, openProgram, request.seed, request.plan);
        return;
      }
      if (!search) throw new Error('a round before the search began');
      const { work, milliseconds, news } = request;
      send({ type: 'round', news: search.run(work, performance.now() + milliseconds, news) });
    })
    .catch((error: unknown) => send({ type: 'failed', message: shortMessage(error) }));
});

import { parentPort } from 'node:worker_threads';
import type { CheckingReply, CheckingRequest, QuestionMessage } from './checking-messages';
import { OpenRoster } from './open-roster';

/**
 * Body of the checking thread. It stays warm and keeps rosters open, so that an edit costs one measure of the roster and
 * no copy of the problem; measuring a few hundred people is a tenth of a second, too long for the event loop.
 */
const open = new Map<string, OpenRoster>();

function reply(message: CheckingReply): void {
  parentPort?.postMessage(message);
}

function answer(message: QuestionMessage): void {
  const { id, key } = message;
  try {
    const roster = rosterOf(key);
    if (message.kind === 'measure') reply({ type: 'answer', id, answer: roster.measure(message.ask.change) });
    else if (message.kind === 'compare') reply({ type: 'answer', id, answer: roster.compare(message.ask.other) });
    else reply({ type: 'answer', id, answer: roster.candidates(message.ask) });
  } catch (error) {
    reply({ type: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function rosterOf(key: string): OpenRoster {
  const roster = open.get(key);
  if (!roster) throw new Error(`no roster is open under ${key}`);
  return roster;
}

/** The rules of a fresh thread are slow the first times: it measures a change nobody asked for, before somebody does. */
let isWarm = false;

function prepare(key: string): void {
  const roster = open.get(key);
  if (!roster) return;
  roster.prepare();
  if (!isWarm) roster.rehearse();
  isWarm = true;
}

parentPort?.on('message', (request: CheckingRequest) => {
  if (request.type === 'open') open.set(request.key, new OpenRoster(request.problem, request.assignments));
  else if (request.type === 'close') open.delete(request.key);
  else if (request.type === 'ask') answer(request);
  // After the questions that wait already; one that is closed or changed by then needs it no more.
  else if (request.type === 'prepare') setImmediate(() => prepare(request.key));
  else {
    open.set(request.nextKey, rosterOf(request.key).advanced(request.change));
    open.delete(request.key);
  }
});

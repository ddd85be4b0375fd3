import { join, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { AnswerTo, StudyReply, StudyRequest } from './study-messages';

/** Formulating and checking come on top of the limit, which is the search's. */
const GRACE_SECONDS = 60;

/** Test runners load the TypeScript source, but a thread needs the compiled file. */
function threadFile(): string {
  const source = `${sep}src${sep}modules${sep}`;
  const folder = __filename.endsWith('.ts') ? __dirname.replace(source, `${sep}dist${source}`) : __dirname;
  return join(folder, 'study-thread.js');
}

/** Runs studies in a worker thread, one after the other: they wait for each other, and no other request for them. */
@Injectable()
export class StudyThreadRunner {
  private before: Promise<unknown> = Promise.resolve();

  /** Rejects when the study itself breaks, never for a matter of the data. */
  run<Request extends StudyRequest>(request: Request): Promise<AnswerTo<Request>> {
    const after = this.before.then(() => runInThread(request));
    this.before = after.catch(() => undefined);
    return after;
  }
}

function runInThread<Request extends StudyRequest>(request: Request): Promise<AnswerTo<Request>> {
  const thread = new Worker(threadFile());
  return new Promise<AnswerTo<Request>>((resolve, reject) => {
    const limitSeconds = request.limits.timeLimitSeconds * 2 + GRACE_SECONDS;
    const finish = (outcome: () => void): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      // An error after the answer concerns nobody; unheard it would end the process.
      thread.on('error', () => undefined);
      outcome();
      void thread.terminate();
    };
    const fail = (error: Error): void => finish(() => reject(error));
    const timer = setTimeout(() => fail(new Error(`the study took more than ${limitSeconds} s`)), limitSeconds * 1000);
    thread.on('message', (reply: StudyReply) => {
      if (reply.type === 'failed') fail(new Error(reply.message));
      else finish(() => resolve(reply as AnswerTo<Request>));
    });
    thread.on('error', fail);
    thread.on('exit', (code) => fail(new Error(`the study thread ended with code ${code}`)));
    thread.postMessage(request);
  });
}

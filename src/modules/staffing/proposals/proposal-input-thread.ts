/** The thread in which records become site-days: a large unit takes longer than a server may stay silent. */
import { parentPort } from 'node:worker_threads';
import { shareEqualParts } from '../../../planner/staffing/proposal/share-equal-parts';
import { proposalInputOf } from './proposal-input';
import type { ProposalInputReply, ProposalInputRequest } from './proposal-input-messages';

const port = parentPort!;
const send = (reply: ProposalInputReply): void => port.postMessage(reply);

port.on('message', ({ data, horizon }: ProposalInputRequest) => {
  try {
    send({ type: 'assembled', input: shareEqualParts(proposalInputOf(data, horizon)) });
  } catch (error) {
    send({ type: 'failed', message: String(error instanceof Error ? error.message : error).slice(0, 300) });
  }
});

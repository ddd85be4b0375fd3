import { defineJobQueue } from '../../../platform/queue/job-queue';

/** Ends the trades whose time is over. */
export const TRADE_EXPIRY = defineJobQueue('duty-trade-expiry', { retryLimit: 1 });

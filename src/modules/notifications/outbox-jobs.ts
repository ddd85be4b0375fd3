import { defineJobQueue } from '../../platform/queue/job-queue';

/** Delivery of what the outbox holds. What fails is tried again by the delivery's own row, not by the job. */
export const OUTBOX_DELIVERY = defineJobQueue('outbox-delivery', { retryLimit: 2 });

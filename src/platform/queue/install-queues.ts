import type { DataSource } from 'typeorm';
import { bossOn } from './boss';
import type { JobQueue } from './job-queue';

/**
 * Makes or upgrades pg-boss's tables and the application's queues. Every process does so at its start, since each of
 * them may send; pg-boss takes a lock of its own, so that several at once do no harm.
 */
export async function installQueues(dataSource: DataSource, queues: readonly JobQueue<object>[]): Promise<void> {
  const boss = bossOn(dataSource);
  await boss.start();
  for (const queue of queues) {
    const options = {
      name: queue.name,
      policy: queue.onePerKey ? ('short' as const) : ('standard' as const),
      retryLimit: queue.retryLimit,
      retryDelay: queue.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: queue.expireInSeconds,
    };
    await boss.createQueue(queue.name, options);
    await boss.updateQueue(queue.name, options);
  }
}

import PgBoss from 'pg-boss';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** PostgreSQL schema of pg-boss's own tables, which it makes and upgrades itself. */
const BOSS_SCHEMA = 'pgboss';

/** pg-boss's statements, over the connections of ours: so they also work on the embedded database. */
export function bossOn(dataSource: DataSource): PgBoss {
  // Timers and workers are ours (`Jobs`): pg-boss's leave rejected promises unheard when the database goes away, and an
  // unheard rejection ends the process.
  const boss = new PgBoss({ db: executorOf(dataSource), schema: BOSS_SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  return boss;
}

/** Lets a statement of pg-boss take part in a transaction of the caller. */
export function executorIn(manager: EntityManager): PgBoss.Db {
  const runner = manager.queryRunner;
  if (runner === undefined || !runner.isTransactionActive) throw new Error('a job is sent inside a transaction');
  return { executeSql: (text, values) => rowsOf(runner, text, values) };
}

function executorOf(dataSource: DataSource): PgBoss.Db {
  return {
    executeSql: async (text, values) => {
      const runner = dataSource.createQueryRunner();
      try {
        return await rowsOf(runner, text, values);
      } catch (error) {
        // Some of its texts hold a whole transaction; one that failed half-way would stay open on a pooled connection.
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      } finally {
        await runner.release();
      }
    },
  };
}

async function rowsOf(runner: QueryRunner, text: string, values: unknown[] | undefined): Promise<{ rows: unknown[] }> {
  const { records } = await runner.query(text, values, true);
  return { rows: (records as unknown[] | undefined) ?? [] };
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config';

/** A statement of which nearly every request makes one. */
export interface PreparedStatement {
  /** At most 63 characters, as PostgreSQL's names; one name never stands for two texts. */
  readonly name: string;
  /** With `$1`, `$2`, … for the values. Dates are better selected as text: the driver would make instants of them. */
  readonly text: string;
}

/** What TypeORM's driver keeps its connections in: a pool of the package `pg`. */
interface Pool {
  query(statement: PreparedStatement & { readonly values: readonly unknown[] }): Promise<{ readonly rows: unknown[] }>;
}

/**
 * Statements that the server parses and plans once for each connection instead of at each request: for a look-up by key
 * that is most of the work. TypeORM has no name for a statement, so these go to its pool directly, outside any transaction.
 */
@Injectable()
export class PreparedStatements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /** @throws what `pg` throws; the filter of errors knows it as it knows TypeORM's */
  async rows<Row>(statement: PreparedStatement, values: readonly unknown[]): Promise<Row[]> {
    // The embedded database has one session behind all connections: a second one would find the name taken.
    if (this.config.database.kind !== 'server') return this.dataSource.query(statement.text, [...values]);
    const { master } = this.dataSource.driver as unknown as { readonly master: Pool };
    const { rows } = await master.query({ ...statement, values });
    return rows as Row[];
  }
}

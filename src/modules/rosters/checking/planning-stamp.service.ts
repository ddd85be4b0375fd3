import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Tables that no plan depends on; one that is not named here only costs a problem made anew, each time it is written to. */
const NO_PLANNING_TABLES =
  /^(rosters?|roster_.*|published_weeks|audit_.*|idempotency_keys|outbox_.*|users|user_.*|readiness_.*|staffing_.*|timetable_.*|.*_studies|webhook.*|notification.*|calendar_.*|swap_.*|offer.*|duty_trade.*|login_.*|known_addresses|retention_.*)$/;

/**
 * Tells whether anything a problem is made of has changed, in a few milliseconds instead of reading it all: of each table
 * how many rows there are and which transactions wrote them.
 */
@Injectable()
export class PlanningStamp {
  private statement: string | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** The same text as long as the records, and the rosters before a date, are the same. */
  async before(fromOn: string): Promise<string> {
    this.statement ??= this.written();
    const [row] = await this.dataSource.query<[{ stamp: string }]>(this.statement, [fromOn]);
    return row.stamp;
  }

  private written(): string {
    const tables = this.dataSource.entityMetadatas
      .map(({ tableName }) => tableName)
      .filter((name) => !NO_PLANNING_TABLES.test(name))
      .sort();
    // The transaction that wrote a row: a changed row has a newer one, whichever column it is.
    const stampOf = (table: string, where = ''): string =>
      `(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "${table}"${where})`;
    const parts = [...tables.map((table) => stampOf(table)), stampOf('rosters', ' WHERE from_on < $1::date')];
    return `SELECT md5(concat_ws(' ', ${parts.join(', ')})) AS stamp`;
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The other half of what a foreign key does, for lists of ids. The tables of what is listed refuse to delete a row that is
 * listed (`refuse_delete_while_listed`); but a list that somebody is just writing is not seen by that. So whoever writes a
 * list holds what it names until the transaction ends, and is refused where it is gone.
 */
export class HoldListedIds1764000006210 implements MigrationInterface {
  readonly name = 'HoldListedIds1764000006210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(HOLD_LISTED);
    for (const [table, ...lists] of LISTS) {
      await queryRunner.query(
        `CREATE TRIGGER tr_${table}_hold_listed BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW
          EXECUTE FUNCTION hold_listed(${lists.map((list) => `'${list}'`).join(', ')})`,
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of LISTS) await queryRunner.query(`DROP TRIGGER tr_${table}_hold_listed ON ${table}`);
    await queryRunner.query('DROP FUNCTION hold_listed()');
  }
}

/** Tables, and their lists as `column.what-it-lists`. */
const LISTS = [
  ['activities', 'unit_ids.units', 'site_ids.sites', 'qualification_ids.qualifications'],
  ['shift_templates', 'unit_ids.units', 'site_ids.sites'],
  ['employees', 'other_site_ids.sites', 'qualification_ids.qualifications'],
  ['contracts', 'shift_template_ids.shift_templates'],
] as const;

/** Locks in the order of the ids, so that two writers cannot wait for one another in a circle. */
const HOLD_LISTED = `CREATE FUNCTION hold_listed() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    place text;
    field text;
    wanted text[];
    held text[];
  BEGIN
    FOREACH place IN ARRAY TG_ARGV LOOP
      field := split_part(place, '.', 1);
      EXECUTE format('SELECT ($1).%I', field) INTO wanted USING NEW;
      CONTINUE WHEN cardinality(wanted) = 0;
      CONTINUE WHEN TG_OP = 'UPDATE' AND to_jsonb(NEW) -> field = to_jsonb(OLD) -> field;
      EXECUTE format(
        'SELECT array_agg(id) FROM (SELECT id FROM %I WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE) AS listed',
        split_part(place, '.', 2)) INTO held USING wanted;
      IF NOT wanted <@ coalesce(held, '{}') THEN
        RAISE EXCEPTION '% of % names something that does not exist', field, TG_TABLE_NAME
          USING ERRCODE = 'foreign_key_violation', TABLE = TG_TABLE_NAME,
                CONSTRAINT = 'fk_' || TG_TABLE_NAME || '_' || regexp_replace(field, '_ids$', '');
      END IF;
    END LOOP;
    RETURN NEW;
  END $$`;

import { sql } from 'kysely';
import type { Db, Engine } from './database/tables.ts';

/** How large the database is. */
export type DatabaseSize = {
  /**
   * Its bytes on the disk, and how many rows its chief tables have; of Postgres as it was counted last,
   * so that nothing large is gone through, and null where it never was.
   */
  readSize(): Promise<{ bytes: number; rows: Record<string, number | null> }>;
};

const TABLES = [
  'articles',
  'quotes',
  'speakers',
  'feeds',
  'orders',
  'deliveries',
  'editions',
  'complaints',
] as const;

export function databaseSize(db: Db, engine: Engine): DatabaseSize {
  return { readSize: engine === 'sqlite' ? () => sizeOfSqlite(db) : () => sizeOfPostgres(db) };
}

async function sizeOfSqlite(db: Db) {
  const { rows } = await sql<{ bytes: number }>`
    select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()`.execute(
    db,
  );
  const counts: [string, number][] = [];
  for (const table of TABLES) {
    const { count } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    counts.push([table, Number(count)]);
  }
  return { bytes: Number(rows[0]!.bytes), rows: Object.fromEntries(counts) };
}

async function sizeOfPostgres(db: Db) {
  const { rows } = await sql<{ name: string; count: string; bytes: string }>`
    select relname as name, reltuples::bigint as count,
      pg_database_size(current_database()) as bytes
    from pg_class where oid in (${sql.join(TABLES.map((table) => sql`to_regclass(${table})`))})`.execute(
    db,
  );
  const counted = new Map(rows.map(({ name, count }) => [name, Number(count)]));
  const countOf = (table: string): number | null => {
    const count = counted.get(table) ?? -1;
    return count < 0 ? null : count;
  };
  return {
    bytes: Number(rows[0]?.bytes ?? 0),
    rows: Object.fromEntries(TABLES.map((table) => [table, countOf(table)])),
  };
}

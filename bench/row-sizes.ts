import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from './delivery/start-postgres.ts';
import { fillStore } from './fill-store.ts';
import { exactly, keepRows, qualityRow } from './rounds/row.ts';

/**
 * What a row of each table takes on Postgres, with its indexes and long texts: fills a server of its own
 * with invented news and asks how large the tables are. docs/scale.md computes with these figures.
 *
 *     npm run -s bench:row-sizes -- [--quotes 100000] [--json FILE]
 */
const { values } = parseArgs({
  options: { quotes: { type: 'string', default: '100000' }, json: { type: 'string' } },
});
/** A table of fewer rows is mostly room that waits for more. */
const MIN_ROWS = 1_000;

type Size = { table: string; rows: number; heap: number; indexes: number; toast: number };

const server = await startPostgres().catch((error: Error) => error);
if (server instanceof Error) {
  console.log(`Nothing measured: ${server.message}`);
  process.exit();
}
await fillStore(server.url, Number(values.quotes));
const client = new Client({ connectionString: server.url });
await client.connect();
await client.query('vacuum analyze');
const { rows } = await client.query<Size>(
  `select relname as table, reltuples::float8 as rows,
     pg_relation_size(oid)::float8 as heap,
     pg_indexes_size(oid)::float8 as indexes,
     (pg_table_size(oid) - pg_relation_size(oid))::float8 as toast
   from pg_class
   where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= $1
   order by pg_total_relation_size(oid) desc`,
  [MIN_ROWS],
);
const indexes = await client.query<{ name: string; each: number }>(
  `select i.relname as name, (pg_relation_size(i.oid) / t.reltuples)::float8 as each
   from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
   where t.relname in ('quotes', 'articles') order by pg_relation_size(i.oid) desc`,
);
await client.end();
await server.close();

console.log('bytes a row              rows    heap  toast  indexes    all');
for (const { table, ...size } of rows) {
  const each = [size.heap, size.toast, size.indexes, allOf(size)].map((bytes) =>
    (bytes / size.rows).toFixed(0).padStart(7),
  );
  console.log(`${table.padEnd(20)} ${size.rows.toFixed(0).padStart(8)} ${each.join(' ')}`);
}
for (const { name, each } of indexes.rows) console.log(`  ${name.padEnd(40)} ${each.toFixed(0)}`);
keepRows(
  rows.flatMap(({ table, ...size }) => [
    qualityRow(`${table}, a row in all`, 'bytes', exactly(allOf(size) / size.rows)),
    qualityRow(`${table}, its indexes`, 'bytes', exactly(size.indexes / size.rows)),
  ]),
  values.json,
);

function allOf({ heap, indexes, toast }: Omit<Size, 'table'>): number {
  return heap + indexes + toast;
}

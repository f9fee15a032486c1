import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openNewsroom } from './lines/open-newsroom.ts';
import { understoodIn } from './lines/understood.ts';

/**
 * What the bot understands of lines as people type them. Asks it each line of a file (JSON lines with
 * a `line`) in the sample newsroom, on Saturday 28 November 2026, and writes what it says it has
 * understood, as `{line, got}`.
 *
 *     npm run -s bench:lines -- --cases FILE --out FILE
 */
const { values } = parseArgs({
  options: { cases: { type: 'string' }, out: { type: 'string' }, set: { type: 'string' } },
});
if (!values.cases || !values.out) {
  console.error('Name both files: --cases FILE --out FILE');
  process.exit(1);
}

type Case = { line: string; set?: string };

const text = await readFile(values.cases, 'utf8');
const cases = text
  .split('\n')
  .filter((row) => row.trim() !== '')
  .map((row) => JSON.parse(row) as Case)
  .filter(({ set }) => !values.set || set === values.set);

const { bot, store, close } = await openNewsroom();
const rows: string[] = [];
const briefingIds = async () => (await store.findBriefings('local')).map(({ id }) => id);
const ask = (line: string) =>
  bot.answer({
    line,
    place: { id: 'local', platform: 'web', name: 'Newsroom' },
    channel: { id: 'newsroom', name: 'newsroom' },
    user: { id: 'bench', name: 'Bench', zone: 'Europe/Berlin', manages: true },
    // Every channel that a line names is there.
    findChannel: async (typed) =>
      /^<?#\S+$/u.test(typed) ? { id: typed, name: typed } : undefined,
  });
for (const { line } of cases) {
  const answer = await ask(line);
  rows.push(JSON.stringify({ line, got: understoodIn(answer) }));
  // A place may have so many briefings, and none may be asked for twice.
  for (const id of await briefingIds()) await ask(`briefing delete ${id}`);
}
await close();
await writeFile(values.out, `${rows.join('\n')}\n`);
console.log(`${cases.length} lines asked`);

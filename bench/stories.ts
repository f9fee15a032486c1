import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createStoryIndex } from '../src/summary/stories/story-index.ts';
import { createRandom } from '../train/random.ts';
import { readRows } from '../train/read-rows.ts';
import { bCubed, tellBCubed } from './b-cubed.ts';
import { exactly, keepRows, qualityRow, type Row } from './rounds/row.ts';

/**
 * How well, and how fast, reports are grouped into stories as they arrive. The data has one window
 * on each line: `{ window, set, docs: [{ id, title, text, story }] }`; its reports arrive in the
 * file's order. `--out` writes the stories of each window for a scorer; `--kept` measures the speed
 * with that many articles kept.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    kept: { type: 'string' },
    json: { type: 'string' },
  },
});
if (!values.data) {
  console.error(
    'Name a file of windows: npm run -s bench:stories -- --data FILE [--out FILE] [--kept 100000]',
  );
  process.exit(1);
}

type Report = { id: string; title?: string; text: string; story: string };
type Window = { window: string; set: string; docs: Report[] };
const windows = readRows<Window>(values.data);

const grouped = windows.map(({ window, docs }) => ({ window, groups: group(docs) }));
if (values.out)
  writeFileSync(values.out, `${grouped.map((line) => JSON.stringify(line)).join('\n')}\n`);
const rows: Row[] = [];
for (const set of new Set(windows.map((window) => window.set))) {
  const labels = windows.flatMap((window, at) =>
    window.set === set
      ? window.docs.map(({ id, story }) => ({
          found: `${at} ${grouped[at]?.groups[id]}`,
          wanted: `${at} ${story}`,
        }))
      : [],
  );
  const scores = bCubed(
    labels.map(({ found }) => found),
    labels.map(({ wanted }) => wanted),
  );
  console.log(`${set.padEnd(10)} ${tellBCubed(scores)}  (all reports together)`);
  const alone = bCubed(
    labels.map((_, at) => `${at}`),
    labels.map(({ wanted }) => wanted),
  );
  const peers = { 'each report alone': exactly(alone.f1) };
  rows.push(qualityRow(set, 'B-cubed F1', exactly(scores.f1), peers));
}
if (values.kept) measureSpeed(Number(values.kept));
keepRows(rows, values.json);

function group(docs: Report[]): Record<string, string | undefined> {
  const index = createStoryIndex();
  for (const { id, title = '', text } of docs) index.place({ id, title, text, arrived: 0 });
  return Object.fromEntries(docs.map(({ id }) => [id, index.storyOf(id)]));
}

/**
 * Fills an index with as many reports as asked for, then times the reports that follow. Stories
 * have one to five reports. Two thirds of a report's ninety words come from an article of the data,
 * thinned so that no two stories share all of it; the others are the story's own invented names,
 * and words from anywhere.
 */
function measureSpeed(kept: number): void {
  const words = windows.flatMap(({ docs }) => docs.map(({ text }) => text.split(' ')));
  const random = createRandom(1);
  const any = <T>(items: T[]): T => items[Math.floor(random() * items.length)] as T;
  const invent = (): string =>
    Array.from({ length: 7 }, () => any([...'abdefgiklmnoprstuvz'])).join('');
  let story = { words: [] as string[], left: 0 };
  const write = (): string => {
    if (story.left-- <= 0) {
      const article = any(words).filter(() => random() < 0.4);
      story = {
        words: [...article, ...Array.from({ length: 8 }, invent)],
        left: Math.floor(random() * 5),
      };
    }
    return Array.from({ length: 90 }, () => any(random() < 0.65 ? story.words : any(words))).join(
      ' ',
    );
  };
  const index = createStoryIndex();
  const place = (n: number, text: string): void => {
    index.place({ id: `${n}`, title: text.slice(0, 60), text, arrived: n });
  };
  for (let n = 0; n < kept; n++) place(n, write());
  const texts = Array.from({ length: 5_000 }, write);
  const start = process.cpuUsage();
  for (const [n, text] of texts.entries()) place(kept + n, text);
  const rate = texts.length / (process.cpuUsage(start).user / 1e6);
  const what = `placing one more report, at ${kept.toLocaleString('en-US')} kept`;
  rows.push(qualityRow(what, 'articles/s', exactly(rate)));
  const memory = process.memoryUsage();
  const stories = new Set(texts.map((_, n) => index.storyOf(`${kept + n}`))).size;
  console.log(
    `${kept} articles kept: ${rate.toFixed(0)} articles a second of processor time (the last ${texts.length} in ${stories} stories), ${((memory.heapUsed + memory.arrayBuffers) / 1e6).toFixed(0)} MB`,
  );
}

import { parseArgs } from 'node:util';
import { checkQuotation } from '../commands/verify/check-quotation.ts';
import { createRandom } from '../train/random.ts';
import { checkPastes } from './verify/check-pastes.ts';
import type { Checked } from './verify/checked.ts';
import { createContext } from './verify/create-context.ts';
import { makeAll } from './verify/make-all.ts';
import { gatherMaterial } from './verify/material.ts';
import { openVerifyNewsroom } from './verify/newsroom.ts';
import { printKinds, printTables } from './verify/print-tables.ts';
import { createRecord, type Part, toSaid } from './verify/record.ts';
import { measureSpeed } from './verify/speed.ts';

/**
 * How often “verify” is right. Makes quotations by altering, swapping, cutting, joining and inventing
 * what the sample and the articles of a folder hold, of which a third is kept out of the store, and
 * prints what was told of them. What is right is told in `rightVerdict`. The same seed makes the
 * same quotations. `--list` prints those that were judged wrongly as JSON lines, of the part `dev`
 * alone: of the part `sealed` nothing is ever shown but counts. `--keep FOLDER` keeps the stores.
 *
 *     npm run -s bench:verify -- --data FOLDER [--part sealed] [--seed 1] [--each 60] [--list]
 *     npm run -s bench:verify -- --speed [--quotes 100000] [--database URL] [--runs 100]
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '60' },
    list: { type: 'boolean', default: false },
    keep: { type: 'string' },
    speed: { type: 'boolean', default: false },
    quotes: { type: 'string', default: '100000' },
    database: { type: 'string' },
    runs: { type: 'string', default: '100' },
  },
});
const [seed, part] = [Number(values.seed), values.part];

if (values.speed)
  await measureSpeed({
    quotes: Number(values.quotes),
    runs: Number(values.runs),
    url: values.database,
  });
else if (!values.data || (part !== 'dev' && part !== 'sealed')) {
  console.error(
    'Name a folder of articles: npm run -s bench:verify -- --data FOLDER [--part dev|sealed]',
  );
  process.exit(1);
} else if (part === 'sealed' && values.list) {
  console.error('The sealed part is counted, never shown.');
  process.exit(1);
} else await measureVerdicts(values.data, part);

async function measureVerdicts(data: string, own: Part): Promise<void> {
  const { store, quotes, missing, close } = await openVerifyNewsroom(data, {
    seed,
    keep: values.keep,
  });
  const context = createContext(store);
  const random = createRandom(seed * 7919 + (own === 'dev' ? 1 : 2));
  const record = createRecord(quotes.map(toSaid));
  const material = gatherMaterial(record, missing.map(toSaid), { part: own, random });
  const made = makeAll(material, Number(values.each));
  const checked: Checked[] = [];
  for (const one of made)
    checked.push({ ...one, got: (await checkQuotation(one, {}, context)).verdict });
  const pastes = await checkPastes(made, { count: Number(values.each), random, context });
  console.log(
    `${quotes.length} quotes in the store, ${missing.length} kept out; of the part ${own}: ${material.direct.length} statements, ${material.missing.length} kept out, ${material.speakers.length} speakers`,
  );
  printTables('One by one', checked);
  printKinds(checked);
  printTables('Ten in one paste', pastes.checked);
  printKinds(pastes.checked);
  console.log(`read as quotations and brought by nobody: ${pastes.others.length}`);
  if (values.list)
    for (const one of [...checked, ...pastes.checked])
      if (one.verdict !== one.got) console.log(JSON.stringify(one));
  await close();
}

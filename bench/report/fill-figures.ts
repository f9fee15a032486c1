import type { Figure } from '../rounds/tell-rounds.ts';
import type { Kept } from './kept.ts';
import { tellNumber } from './to-table.ts';

// `<!--= quotes / who said what, 1,000 words / ms -->10.1<!--=-->`; a peer's name may follow
const FIGURE = /<!--= (?<name>[^>]+?) -->(?<told>[^<]*)<!--=-->/gu;

/**
 * Writes the figures that a text has from the benchmarks anew: those between `<!--= RUN / WHAT / UNIT -->`
 * and `<!--=-->`, of a peer where one follows. Throws where there is no such figure.
 */
export const fillFigures = (text: string, kept: Record<string, Kept>): string =>
  text.replaceAll(FIGURE, (...parts) => {
    const { name } = parts.at(-1) as { name: string };
    const { median } = findFigure(name, kept);
    return `<!--= ${name} -->${tellNumber(median)}<!--=-->`;
  });

function findFigure(name: string, kept: Record<string, Kept>): Figure {
  const [run = '', what, unit, peer] = name.split(' / ');
  const row = kept[run]?.rows.find((one) => one.what === what && one.unit === unit);
  const figure = peer === undefined ? row?.ours : row?.peers[peer];
  if (!figure) throw new Error(`docs/benchmarks.json has no figure “${name}”`);
  return figure;
}

import type { Block } from '../../chat/reply/reply.ts';
import type { Told } from '../../model.ts';

/** A block of an edition, with the ids of what it tells. */
export type Line = { block: Block; stories?: string[]; statements?: string[] };

/** All that lines tell. */
export const toldIn = (lines: Line[]): Told => ({
  stories: lines.flatMap(({ stories = [] }) => stories),
  statements: lines.flatMap(({ statements = [] }) => statements),
});

/** The same block by block, for where some of them cannot be posted. */
export const toldByBlock = (lines: Line[]): ReadonlyMap<Block, Told> =>
  new Map(lines.map((line) => [line.block, toldIn([line])]));

/** A heading above lines, where there are any. */
export const under = (heading: string, lines: Line[]): Line[] =>
  lines.length > 0 ? [{ block: { kind: 'heading', text: heading } }, ...lines] : [];

import { shortHash } from '../../short-hash.ts';
import type { Store } from '../../store/store.ts';
import type { Action, Block, Reply } from '../reply/reply.ts';

/** Buttons carry no more on every platform: some hold 100 characters, with `from:…` added. */
const MAX_BUTTON_LINE_BYTES = 80;

export type KeepLines = { store: Pick<Store, 'saveCursor'>; now(): Date };

/**
 * A reply whose buttons carry no long line: the store keeps such a line, and the button gets
 * `cursor ID` instead, the same for the same line. The very same reply where there is none.
 */
export async function shortenLines(
  answer: Reply,
  placeId: string,
  { store, now }: KeepLines,
): Promise<Reply> {
  const long = new Set(linesOf(answer).filter(isLong));
  if (long.size === 0) return answer;
  const short = new Map<string, string>();
  for (const line of long) {
    const id = shortHash(`${placeId}\n${line}`, 16);
    await store.saveCursor({ id, placeId, line, savedAt: now().toISOString() });
    short.set(line, `cursor ${id}`);
  }
  return withLines(answer, (line) => short.get(line) ?? line);
}

const isLong = (line: string): boolean => Buffer.byteLength(line) > MAX_BUTTON_LINE_BYTES;

const linesOf = ({ actions, blocks, more }: Reply): string[] => [
  ...[...actions, ...blocks.flatMap(actionsIn)].map(({ line }) => line),
  ...(more ? [more.line] : []),
];

const actionsIn = (block: Block): Action[] =>
  block.kind === 'list' ? block.items.flatMap(({ actions }) => actions) : [];

function withLines(answer: Reply, short: (line: string) => string): Reply {
  const shorten = (actions: Action[]): Action[] =>
    actions.map((action) => ({ ...action, line: short(action.line) }));
  const blocks = answer.blocks.map((block) =>
    block.kind === 'list'
      ? {
          ...block,
          items: block.items.map((item) => ({ ...item, actions: shorten(item.actions) })),
        }
      : block,
  );
  const more = answer.more && { ...answer.more, line: short(answer.more.line) };
  return { ...answer, actions: shorten(answer.actions), blocks, more };
}

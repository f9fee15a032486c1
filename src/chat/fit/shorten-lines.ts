import { shortHash } from '../../short-hash.ts';
import type { Store } from '../../store/store.ts';
import type { Action, Block, Reply } from '../reply/reply.ts';

/** Buttons carry no more on every platform: some hold 100 characters, with `from:…` added. */
const MAX_BUTTON_LINE_BYTES = 80;
/** Behind a longer line there is little room for the pages that were seen. */
const MAX_LIST_LINE_BYTES = 32;

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
  const { more } = answer;
  const list = more && bytesOf(more.line) > MAX_LIST_LINE_BYTES ? [more.line] : [];
  const long = new Set([...linesOf(answer).filter(isLong), ...list]);
  if (long.size === 0) return answer;
  const ids = new Map<string, string>();
  for (const line of long) {
    const id = shortHash(`${placeId}\n${line}`, 16);
    await store.saveCursor({ id, placeId, line, savedAt: now().toISOString() });
    ids.set(line, `cursor ${id}`);
  }
  const short = withLines(answer, (line) => (isLong(line) ? ids.get(line)! : line));
  const shortLine = more && ids.get(more.line);
  return shortLine ? { ...short, more: { ...short.more!, shortLine } } : short;
}

const bytesOf = (line: string): number => Buffer.byteLength(line);

const isLong = (line: string): boolean => bytesOf(line) > MAX_BUTTON_LINE_BYTES;

const linesOf = ({ actions, blocks, more, complaint }: Reply): string[] => [
  ...[...actions, ...blocks.flatMap(actionsIn), ...(complaint ? [complaint] : [])].map(
    ({ line }) => line,
  ),
  ...(more ? [more.line, ...(more.allLine ? [more.allLine] : [])] : []),
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
  const more = answer.more && {
    ...answer.more,
    line: short(answer.more.line),
    ...(answer.more.allLine && { allLine: short(answer.more.allLine) }),
  };
  const [complaint] = shorten(answer.complaint ? [answer.complaint] : []);
  return {
    ...answer,
    ...{ actions: shorten(answer.actions), blocks, more },
    ...(complaint && { complaint }),
  };
}

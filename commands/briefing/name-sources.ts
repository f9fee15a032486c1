import type { Context } from '../../src/chat/command.ts';
import { findOutlets } from '../place/find-outlet.ts';

/** No source is called by more words; this also bounds how often one is looked for. */
const [MAX_WORDS, MAX_PLACES] = [4, 4];
// before the name of a source: `from the`, `only`
const BEFORE =
  /(?<![^\s,;])(?:(?:only|just)\s+)?(?:from\s+|(?<=only\s+|just\s+)(?=the\s))(?=\p{L})/giu;
const WORD = /^[\p{L}\p{N}.'’&-]+/u;

/** The line with `from the ledger` as `sources:"Harbour Ledger"`, where one source is called so. */
export async function nameSources(text: string, context: Context): Promise<string> {
  if (text.length > MAX_CHARS) return text;
  let named = text;
  for (const { index, 0: before } of [...text.matchAll(BEFORE)]
    .filter(([before]) => before !== '')
    .slice(0, MAX_PLACES)
    .toReversed()) {
    const start = index + before.length;
    const isQuoted = (text.slice(0, index).match(/["“”]/gu) ?? []).length % 2 === 1;
    const found = isQuoted ? undefined : await sourceIn(text.slice(start), context);
    if (found)
      named = `${named.slice(0, index)}sources:"${found.name}"${named.slice(start + found.length)}`;
  }
  return named;
}

const MAX_CHARS = 1_000;

/** The longest name that a text begins with, of one source alone. */
async function sourceIn(
  text: string,
  context: Context,
): Promise<{ name: string; length: number } | undefined> {
  const ends: number[] = [];
  for (let at = 0; ends.length < MAX_WORDS; ) {
    const word = WORD.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    ends.push(at + word.length);
    if (text[at + word.length] !== ' ') break;
    at += word.length + 1;
  }
  for (const length of ends.toReversed()) {
    const { exact } = await findOutlets(text.slice(0, length), context);
    if (exact.length === 1) return { name: exact[0]!, length };
  }
  return undefined;
}

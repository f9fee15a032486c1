import type { Context } from '../../src/chat/command.ts';
import { fold, foldWords } from '../../src/text/fold.ts';
import { findOutlets } from '../place/find-outlet.ts';

/** No source is called by more words. */
const MAX_WORDS = 5;
const WORD = /^[\p{L}\p{N}.'’&-]+/u;
// between sources of a list
const JOINING = /^(?:\s*,\s*(?:and\s+)?|\s+(?:and|&|or)\s+)(?=[\p{L}\p{N}])/iu;
const ARTICLE = /^(?:the|a|an)\s+/iu;
const KIND = /^(?:sources?|groups?|feeds?)\s+(?=\S)|\s+(?:sources?|groups?|feeds?)$/giu;

export type FoundName = { name: string; length: number };

/**
 * The sources and groups that a text begins with. Where no word before it says that it is of
 * sources, a single word must be the whole name of one: `post` is a verb, too.
 */
export async function readSourcesAt(
  text: string,
  { isSure }: { isSure: boolean },
  context: Context,
): Promise<{ names: string[]; length: number } | undefined> {
  const names: string[] = [];
  let [length, start] = [0, 0];
  while (true) {
    const found = await readSourceAt(text.slice(start), { isSure }, context);
    if (!found) break;
    if (!names.includes(found.name)) names.push(found.name);
    length = start + found.length;
    const joining = JOINING.exec(text.slice(length))?.[0];
    if (joining === undefined) break;
    start = length + joining.length;
  }
  return names.length > 0 ? { names, length } : undefined;
}

/** The longest name that a text begins with, of one source or group alone. */
export async function readSourceAt(
  text: string,
  { isSure }: { isSure: boolean },
  context: Context,
): Promise<FoundName | undefined> {
  const ends: number[] = [];
  for (let at = 0; ends.length < MAX_WORDS; ) {
    const word = WORD.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    ends.push(at + word.length);
    if (text[at + word.length] !== ' ') break;
    at += word.length + 1;
  }
  for (const length of ends.toReversed()) {
    const name = await sourceCalled(text.slice(0, length), { isSure }, context);
    if (name !== undefined) return { name, length };
  }
  return undefined;
}

/** The longest name that a text ends with. */
export async function readSourceBefore(
  text: string,
  context: Context,
): Promise<FoundName | undefined> {
  const words = text.split(' ').slice(-MAX_WORDS);
  for (let at = 0; at < words.length; at++) {
    const typed = words.slice(at).join(' ');
    const name = await sourceCalled(typed, { isSure: false }, context);
    if (name !== undefined) return { name, length: typed.length };
  }
  return undefined;
}

async function sourceCalled(
  typed: string,
  { isSure }: { isSure: boolean },
  context: Context,
): Promise<string | undefined> {
  const plain = typed.replace(ARTICLE, '').replace(KIND, '');
  const feeds = await context.store.findFeeds(context.place.id);
  const saysKind = plain !== typed.replace(ARTICLE, '');
  const group = feeds.find(
    (feed) => feed.group !== null && fold(feed.group) === fold(plain),
  )?.group;
  if (group && (isSure || saysKind || /\s/u.test(plain))) return group;
  const { exact } = await findOutlets(plain, context);
  const [own, ...others] = exact;
  if (own === undefined || others.length > 0) return undefined;
  const isWhole = foldWords(own).join(' ') === foldWords(plain).join(' ');
  return isSure || saysKind || isWhole || /\s/u.test(plain) ? own : undefined;
}

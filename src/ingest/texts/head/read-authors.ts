import { FIRST_NAMES } from '../../../text/data/first-names.ts';
import { fold } from '../../../text/fold.ts';
import { nameAsWritten } from './as-written.ts';
import { isName, kindOfField } from './kind-of-field.ts';
import { BEATS, DESK_ROLES } from './outlet-words.ts';

type Signed = { authors: string[]; outlet?: string };

const BETWEEN = /,?\s+(?:and|&)\s+/iu;
// Ann Bell for The Vellmar Courier, Ann Bell in Harrow
const ELSEWHERE = /^(?<name>.+?)\s(?<how>for|of|at|in)\s(?<where>(?:[Tt]he\s)?\p{Lu}.*)$/u;
const MIN_NAME_WORDS = 2;

/**
 * Who is named behind “By”: `Ann Bell and Tom Rask`, without what they do there (`Ann Bell Political
 * Editor`). `authors` is empty for an office that names nobody; undefined where these are no names.
 */
export function readAuthors(words: string): Signed | undefined {
  const { name, how, where = '' } = ELSEWHERE.exec(words)?.groups ?? {};
  if (name && kindOfField(words) !== 'role') {
    const signed = readAuthors(name);
    const kind = how === 'in' ? undefined : kindOfField(where);
    const isOutlet = kind === 'outlet' || (how === 'for' && kind === 'name');
    return signed && { ...signed, ...(isOutlet && { outlet: where }) };
  }
  const authors: string[] = [];
  for (const part of words.split(BETWEEN)) {
    const kind = kindOfField(part);
    if (kind === 'role') continue;
    const own = withoutRole(part.split(' '));
    if (kind === 'nothing' || !isName(own)) return undefined;
    authors.push(nameAsWritten(own.join(' ')));
  }
  return { authors };
}

/** “Ann Bell Political Editor”: what stands behind two words of a name. */
function withoutRole(words: string[]): string[] {
  const folded = words.map(fold);
  if (!DESK_ROLES.has(folded.at(-1)!) || !FIRST_NAMES.has(folded[0]!)) return words;
  let end = words.length - 1;
  while (end > MIN_NAME_WORDS && BEATS.has(folded[end - 1]!)) end--;
  return end < MIN_NAME_WORDS ? words : words.slice(0, end);
}

/** `Ann Bell, Tom Rask and Ida Roe` */
export const listAuthors = (authors: string[]): string =>
  authors.length < 2
    ? authors.join('')
    : `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`;

import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { fold } from '../../text/fold.ts';
import { nameWords } from '../../text/name-words.ts';
import type { Name } from '../../text/read-name.ts';
import { isCapitalised } from '../../text/words.ts';
import type { Token } from '../doc.ts';
import { type Cast, ownersOf } from './cast.ts';

/**
 * Names of known people where a capital alone does not show them: in headlines, and surnames that
 * are also words for a role (“Farmer resigned”, where Justin Farmer is named).
 */
export function hiddenNames(
  cast: Cast,
  tokens: Token[],
  names: Name[],
  headlines: Set<number>,
): Name[] {
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of names) taken.fill(1, first, last + 1);
  const hidden: Name[] = [];
  tokens.forEach((token, last) => {
    if (taken[last] === 1 || !isCapitalised(token)) return;
    const alone = PEOPLE_NOUNS.has(token.lower) && !isInRun(tokens, last);
    if (!headlines.has(token.unit) && !alone) return;
    const owner = ownersOf(cast, token.text).find(({ human }) => human);
    if (!owner) return;
    const before = tokens[last - 1];
    const full = before !== undefined && fold(before.text) === nameWords(owner.name)[0];
    const text = full ? `${before.text} ${token.text}` : token.text;
    hidden.push({
      first: full ? last - 1 : last,
      last,
      text,
      role: null,
      title: null,
      organisation: false,
    });
  });
  return hidden;
}

const isInRun = (tokens: Token[], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && isCapitalised(token));

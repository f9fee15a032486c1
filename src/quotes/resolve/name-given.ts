import { isPeopleNoun } from '../../text/data/roles.ts';
import type { Phrase, Token } from '../doc.ts';
import type { PersonMention } from '../people/person-mentions.ts';

const MAX_TOKENS_TO_NOUN = 4;
/** How far behind the noun a name may be told. */
const MAX_TOKENS = 9;
// “Identified only as”, “who gave his name as”, “who calls herself”, “named”, “who goes by”
const TELLS_NAME =
  /^(?:who )?(?:(?:is |was |asked to be |wanted to be )?(?:identified|known|named)(?: (?:him|her)self)?(?: just| only| simply)?(?: as)?|(?:gave|gives|giving) (?:his|her)(?: first)? name(?: only)? as|call(?:s|ed|ing) (?:him|her)self|called|goes by(?: the name(?: of)?)?)$/u;
// “A man named Roe’s heir”, “an official named Roe as the heir”: that is somebody else.
const OF_ANOTHER = /^(?:['’]s?|as)$/u;

/** “A man identified only as | Zubi”: the name that somebody without one is told to have. */
export function nameGiven(
  tokens: Token[],
  mentions: PersonMention[],
  { first }: Phrase,
): PersonMention | undefined {
  if (!/^(?:an?|another|one|the)$/u.test(tokens[first]!.lower)) return undefined;
  const noun = nounBehind(tokens, first);
  return mentions.find(({ name, person }) => {
    const isNear = noun >= 0 && name.first > noun + 1 && name.first - noun <= MAX_TOKENS;
    if (person.organisation || !isNear) return false;
    const between = tokens.slice(noun + 1, name.first).filter(({ text }) => /\p{L}/u.test(text));
    return (
      TELLS_NAME.test(between.map(({ lower }) => lower).join(' ')) &&
      !OF_ANOTHER.test(tokens[name.last + 1]?.text ?? '')
    );
  });
}

/** “A young local man”: the noun says that it is a human being. */
function nounBehind(tokens: Token[], first: number): number {
  for (let at = first; at <= first + MAX_TOKENS_TO_NOUN; at++)
    if (isPeopleNoun(tokens[at]?.lower ?? '') || tokens[at]?.lower === 'one') return at;
  return -1;
}

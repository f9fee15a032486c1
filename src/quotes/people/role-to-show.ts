import { isNameWord } from '../../text/name-run.ts';
import { isCapitalised, phrase } from '../../text/words.ts';
import type { Phrase, Token } from '../doc.ts';

const POSSESSIVE = /^(?:her|his|its|my|our|their|whose|your)$/u;
const POSSESSIVE_MARK = /^['’]s?$/u;
const COPULA = /^(?:are|be|been|is|was|were)$/u;
// Alone they are of one family, town or body: its first woman to be mayor, a club's only trainer.
const AMONG_THEM =
  /^(?:biggest|eldest|first|largest|last|lone|oldest|only|richest|sole|youngest)$/u;
// In a possessor's name: University of Harrow’s.
const LINK = /^(?:&|and|for|of|the)$/u;

/**
 * A description as a reader may be shown it, far from its article; null where it is another's word or
 * says less than it did there. A named possessor stays with it (“Cleo Marsh’s uncle”); “its first
 * director” says nothing elsewhere. What somebody is called in a quotation is the view of who speaks, and in
 * “it was obvious suspect Voss had left” the noun belongs to the verb.
 */
export function roleToShow(tokens: Token[], { first, last }: Phrase): string | null {
  if (tokens.slice(first, last + 1).some(({ stretch }) => stretch >= 0)) return null;
  const before = tokens[first - 1];
  if (before?.unit !== tokens[first]!.unit) return phrase(tokens, first, last);
  if (POSSESSIVE.test(before.lower)) return null;
  if (COPULA.test(before.lower) && !isCapitalised(tokens[first]!)) return null;
  if (!POSSESSIVE_MARK.test(before.text)) return phrase(tokens, first, last);
  const owner = ownerStart(tokens, first - 2);
  if (owner !== undefined) return phrase(tokens, owner, last);
  return AMONG_THEM.test(tokens[first]!.lower) ? null : phrase(tokens, first, last);
}

/** Where the name begins that ends at `last`: | Cleo Marsh ’s uncle, | University of Harrow ’s dean. */
function ownerStart(tokens: Token[], last: number): number | undefined {
  const owner = tokens[last];
  if (!owner || !isNameWord(tokens, last)) return undefined;
  let start = last;
  for (let at = last - 1; at >= 0 && tokens[at]!.unit === owner.unit; at--) {
    if (isNameWord(tokens, at)) start = at;
    else if (!LINK.test(tokens[at]!.lower)) break;
  }
  return start;
}

import type { Doc, Phrase } from './doc.ts';
import { phraseFrom } from './rules/phrase-from.ts';

// “a quote from his rival Bo Roe that”, “a line by Bo Roe:”
const WORDS_OF = /^(?:comments?|lines?|quotations?|quotes?|remarks?|statements?|words)$/u;
const FROM = /^(?:from|by|of)$/u;

/**
 * Whose words are quoted, where the source only brings them up: “Ann Lee has dug out a quote from Bo
 * Roe that “…””. Undefined where the source speaks for itself.
 */
export function quotedFrom(doc: Doc, source: Phrase, content: Phrase): Phrase | undefined {
  const { tokens, units } = doc;
  const unit = units[tokens[content.first]!.unit]!;
  if (
    tokens[content.first]!.stretch < 0 ||
    tokens[source.first]!.unit !== tokens[content.first]!.unit
  )
    return undefined;
  for (let at = source.last + 1; at < content.first - 1; at++) {
    if (!WORDS_OF.test(tokens[at]!.lower) || !FROM.test(tokens[at + 1]!.lower)) continue;
    const isOwned = /^(?:his|her|their)$/u.test(tokens[at + 2]!.lower);
    const other = phraseFrom(tokens, isOwned ? at + 3 : at + 2, unit);
    if (other && other.last < content.first && /^\p{Lu}/u.test(tokens[other.last]!.text))
      return other;
  }
  return undefined;
}

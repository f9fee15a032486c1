import { FOREIGN_WORDS, type Foreign, HELLO, NEITHER, THANKS_IN } from './data/foreign-words.ts';

// letters and what stands inside words; `qu'a` is two
const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;
const IN_MARKS = /["“„«][^"“”„«»]*["”“»]/gu;
const ENGLISH =
  /^(?:about|and|any|are|by|did|do|does|for|from|give|has|have|he|her|his|how|in|is|it|latest|me|news|of|on|quotes?|said|say|says|she|show|since|tell|the|their|they|this|to|today|what|when|where|who|why|with|yesterday|you)$/u;
/** So many words of a language make it certain. */
const MIN_WORDS = 2;

/** The language that a sentence is in for certain, where it is one that we speak, and not English. */
export function findForeign(sentence: string): Foreign | undefined {
  const plain = sentence.replace(IN_MARKS, ' ').toLowerCase();
  const words = plain.match(WORD) ?? [];
  if (words.some((word) => NEITHER.has(word))) return undefined;
  const english = words.filter((word) => ENGLISH.test(word)).length;
  const counted = (Object.keys(FOREIGN_WORDS) as Foreign[]).map((language) => {
    const { asking, others } = FOREIGN_WORDS[language];
    const asks = words.filter((word) => asking.has(word)).length;
    return { language, asks, all: asks + words.filter((word) => others.has(word)).length };
  });
  const [first, second] = counted.filter(({ asks }) => asks > 0).sort((a, b) => b.all - a.all);
  if (!first || first.all < MIN_WORDS || first.all <= english) return undefined;
  return second?.all === first.all ? undefined : first.language;
}

/** In which language somebody does no more than greet, or give thanks. */
export function findForeignTalk(
  plain: string,
): { language: Foreign; isThanks: boolean } | undefined {
  for (const language of Object.keys(HELLO) as Foreign[]) {
    if (THANKS_IN[language].test(plain)) return { language, isThanks: true };
    if (HELLO[language].test(plain)) return { language, isThanks: false };
  }
  return undefined;
}

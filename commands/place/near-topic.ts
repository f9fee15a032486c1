import type { Context } from '../../src/chat/command.ts';
import { inTurns } from '../../src/chat/in-turns.ts';
import { nearest } from '../../src/chat/understand/nearest.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { foldWords } from '../../src/text/fold.ts';
import { toTerm } from '../../src/text/fold-terms.ts';
import { MAX_RARITY, rarityOf } from '../../src/text/rarity-of.ts';

/** Topic words are looked for in so much of the newest reports. */
const MAX_REPORTS = 150;
const MAX_REPORT_CHARS = 4_000;
const MIN_WORD_CHARS = 4;
/** A word that stands there less often is no topic. */
const MIN_TIMES = 2;
/** In a shorter word two mistakes make another word. */
const MIN_TWICE_WRONG_CHARS = 8;
const MAX_TYPED_WORDS = 6;
const MAX_OFFERED = 3;

/** Words of reports, with how often they stand there. */
type Vocabulary = Map<string, number>;
/** One question may have several words that are misspelt. */
const known = new WeakMap<Context, Promise<Vocabulary>>();

/**
 * What was typed with the misspelt words mended by words that reports have: “ferry stirke” is “ferry
 * strike”. Empty where every word is known, or nothing comes near.
 */
export async function nearTopics(typed: string, context: Context): Promise<string[]> {
  const words = typed.split(/\s+/u).filter(Boolean);
  if (words.length === 0 || words.length > MAX_TYPED_WORDS) return [];
  let mended: string[] = [''];
  let isMended = false;
  for (const word of words) {
    const near = await nearWords(word, context);
    if (near === undefined) return [];
    isMended ||= near[0] !== word;
    mended = mended.flatMap((one) => near.map((other) => `${one} ${other}`.trim()));
  }
  return isMended ? mended.slice(0, MAX_OFFERED) : [];
}

/** The word itself where some report has it, or those it may be; undefined where it is neither. */
async function nearWords(word: string, context: Context): Promise<string[] | undefined> {
  const [folded = '', ...others] = foldWords(word);
  if (others.length > 0 || STOP_WORDS.has(folded)) return [word];
  const term = toTerm(folded);
  if (term === undefined) return [word];
  const { store, place } = context;
  const found = await store.findArticles({ placeId: place.id, terms: [term], limit: 1 });
  if (found.length > 0) return [word];
  // A word of the news that is in no report here is spelt well.
  if (folded.length < MIN_WORD_CHARS || rarityOf(term) < MAX_RARITY) return undefined;
  const vocabulary = await vocabularyOf(context);
  const alike = [...vocabulary].flatMap(([one, times]) =>
    times >= MIN_TIMES && one[0] === folded[0] && Math.abs(one.length - folded.length) <= 2
      ? [one]
      : [],
  );
  const near = nearest(folded, alike).filter(
    (one) => folded.length >= MIN_TWICE_WRONG_CHARS || nearest(folded, [one], 1).length > 0,
  );
  const best = near.sort((one, other) => vocabulary.get(other)! - vocabulary.get(one)!);
  return best.length > 0 ? best.slice(0, MAX_OFFERED) : undefined;
}

async function vocabularyOf(context: Context): Promise<Vocabulary> {
  const words = known.get(context) ?? readVocabulary(context);
  known.set(context, words);
  return words;
}

/** Only words that stand in a headline: others are no topics. */
async function readVocabulary({ store, place }: Context): Promise<Vocabulary> {
  const words: Vocabulary = new Map();
  const articles = await store.findArticles({ placeId: place.id, limit: MAX_REPORTS });
  for (const { title } of articles)
    for (const word of foldWords(title))
      if (word.length >= MIN_WORD_CHARS && !STOP_WORDS.has(word)) words.set(word, 1);
  for await (const { title, text } of inTurns(articles))
    for (const word of foldWords(`${title} ${text.slice(0, MAX_REPORT_CHARS)}`))
      if (words.has(word)) words.set(word, words.get(word)! + 1);
  return words;
}

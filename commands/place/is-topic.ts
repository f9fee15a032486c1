import type { Context } from '../../src/chat/command.ts';
import { STOP_WORDS } from '../../src/text/data/stop-words.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

// `the gas talks`
const ARTICLE = /^(?:the|a|an|our|this|that) (?=\S)/iu;
// Words that stand inside of topics: “the price of gas”
const LINKS = new Set('a an and at by for in of on the to with'.split(' '));
// `the day` of “quotes of the day”
const SPAN = /^(?:the )?(?:day|hour|minute|month|week|year)$/iu;
const MAX_TERMS = 12;

/** Whether some report here has all of the words. */
export async function isTopic(text: string, { store, place }: Context): Promise<boolean> {
  const terms = [...new Set(foldTerms(text))];
  if (terms.length === 0 || terms.length > MAX_TERMS || SPAN.test(text)) return false;
  return (await store.findArticles({ placeId: place.id, terms, limit: 1 })).length > 0;
}

/** A topic that nothing leads to: no word of it may be one that only asks. */
export async function isPlainTopic(text: string, context: Context): Promise<boolean> {
  const words = text.toLowerCase().split(/\s+/u);
  const asks = words.some((word) => STOP_WORDS.has(word) && !LINKS.has(word));
  return !asks && (await isTopic(text, context));
}

// `the takeover for me`
const FOR_ME = / (?:for|to) (?:me|us)$/iu;

/** A topic without the article before it, and without whom it is for. */
export const plainTopic = (text: string): string => text.replace(ARTICLE, '').replace(FOR_ME, '');

import type { Token } from '../doc.ts';
import type { Lexicon } from '../learned/model.ts';
import { viewWord, type WordView } from './word-view.ts';

/** So many words are kept: an article has some 500, and most of them were met before. */
const MAX_WORDS = 30_000;

const memory = new WeakMap<Lexicon, Map<string, WordView>>();

/** Those of an article: both tagger and judge ask for them. */
const ofTokens = new WeakMap<Token[], { lexicon: Lexicon; views: WordView[] }>();

export function wordViews(tokens: Token[], lexicon: Lexicon): WordView[] {
  const known = ofTokens.get(tokens);
  if (known?.lexicon === lexicon) return known.views;
  const views = viewWords(tokens, lexicon);
  ofTokens.set(tokens, { lexicon, views });
  return views;
}

/** The views of an article's words: each word is looked at once, in whatever article it stands. */
function viewWords(tokens: Token[], lexicon: Lexicon): WordView[] {
  let known = memory.get(lexicon);
  if (!known || known.size > MAX_WORDS) {
    known = new Map();
    memory.set(lexicon, known);
  }
  const views: WordView[] = [];
  for (const token of tokens) {
    let view = known.get(token.text);
    if (!view) {
      view = viewWord(token, lexicon);
      known.set(token.text, view);
    }
    views.push(view);
  }
  return views;
}

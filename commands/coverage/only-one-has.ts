import { inTurns } from '../../src/chat/in-turns.ts';
import { SURE } from '../../src/chat/receipts/sure.ts';
import type { Article, Sentence, StoredQuote } from '../../src/model.ts';
import { pointsBack } from '../../src/summary/points-back.ts';
import { rarityOf } from '../../src/text/rarity-of.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { type Elsewhere, readElsewhere } from './read-elsewhere.ts';

/** What stands in one outlet’s reports alone: words of somebody, or a sentence. */
export type OnlyOne =
  | { kind: 'statement'; quote: StoredQuote }
  | { kind: 'sentence'; article: Article; sentence: Sentence };

type Candidate = { what: OnlyOne; outlet: string; score: number };

const MAX_SHOWN = 3;
/** Of a long story the newest reports are compared, and of each the beginning. */
const MAX_REPORTS = 24;
const MAX_REPORT_CHARS = 8_000;
/** News begins with what matters. */
const MAX_SENTENCES = 12;
const MIN_CHARS = 40;
const MAX_CHARS = 300;
/** The words that no other outlet has must tell as much as one rare name or two telling words. */
const MIN_NEWS = 6;
const IN_MARKS = /[“”"«»]/u;

/**
 * What only one outlet of a story has, as far as was read: statements whose speaker is sure before
 * sentences, those with the most telling words that no other report has first; of each outlet one,
 * and more only where there is room. Nothing where fewer than two outlets can be compared.
 */
export async function onlyOneHas(articles: Article[], quotes: StoredQuote[]): Promise<OnlyOne[]> {
  const compared = articles
    .filter(({ text, teaser, language }) => text !== '' && !teaser && !language)
    .slice(0, MAX_REPORTS)
    .map((article) => ({
      article,
      sentences: splitSentences(article.text.slice(0, MAX_REPORT_CHARS)),
    }));
  if (new Set(compared.map(({ article }) => article.outlet)).size < 2) return [];
  const elsewhere = readElsewhere(compared);
  const statements: Candidate[] = [];
  const inReports = new Set(compared.map(({ article }) => article.id));
  for await (const quote of inTurns(quotes))
    if (inReports.has(quote.article.id) && isTelling(quote))
      statements.push(
        ...judge({ kind: 'statement', quote }, quote.texts.join(' '), quote.article, elsewhere),
      );
  const shown = choose(statements);
  if (shown.length === MAX_SHOWN) return shown.map(({ what }) => what);
  const sentences: Candidate[] = [];
  for await (const { article, sentences: own } of inTurns(compared))
    for (const sentence of own.slice(0, MAX_SENTENCES))
      if (standsAlone(sentence.text))
        sentences.push(
          ...judge({ kind: 'sentence', article, sentence }, sentence.text, article, elsewhere),
        );
  const taken = new Set(shown.map(({ outlet }) => outlet));
  const others = sentences.filter(({ outlet }) => !taken.has(outlet));
  return [...shown, ...choose(others)].slice(0, MAX_SHOWN).map(({ what }) => what);
}

const isTelling = ({
  kind,
  speaker,
  confidence,
  alsoIn,
  withdrawn,
  disputes,
  texts,
}: StoredQuote) =>
  kind === 'direct' &&
  speaker !== null &&
  confidence >= SURE &&
  alsoIn.length === 0 &&
  !withdrawn &&
  disputes.length === 0 &&
  hasRightLength(texts.join(' '));

const standsAlone = (text: string): boolean =>
  hasRightLength(text) && !IN_MARKS.test(text) && !pointsBack(text);

const hasRightLength = ({ length }: string): boolean => length >= MIN_CHARS && length <= MAX_CHARS;

/** The candidate, where nothing like it stands elsewhere and it tells something new. */
function judge(
  what: OnlyOne,
  text: string,
  { outlet }: Article,
  elsewhere: Elsewhere,
): Candidate[] {
  if (elsewhere.isThere(text, outlet)) return [];
  const score = elsewhere.missing(text, outlet).reduce((total, term) => total + rarityOf(term), 0);
  return score >= MIN_NEWS ? [{ what, outlet, score }] : [];
}

/** The best of each outlet, then the next best of any. */
function choose(candidates: Candidate[]): Candidate[] {
  const best = candidates.toSorted((one, other) => other.score - one.score);
  const ofEach = [...new Map(best.toReversed().map((one) => [one.outlet, one])).values()];
  const first = best.filter((one) => ofEach.includes(one));
  const rest = best.filter((one) => !ofEach.includes(one));
  return [...first, ...rest].slice(0, MAX_SHOWN);
}

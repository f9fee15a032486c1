import { writeDay } from '../../language/days.ts';
import { message, say } from '../../language/say.ts';
import type { Article, Span, StoredQuote } from '../../model.ts';
import { shortHash } from '../../short-hash.ts';
import { tidyRole } from '../../text/tidy-role.ts';
import { alsoIn } from '../reply/also-in.ts';
import { marksAround } from '../reply/marks-around.ts';
import type { Block, Piece, QuoteBlock, Source } from '../reply/reply.ts';
import { aboutArticle, publishedOf } from './about-article.ts';
import { clausePieces } from './clause-pieces.ts';
import { conditionedClause } from './conditioned-clause.ts';
import { disputeText, listOutlets } from './dispute-text.ts';
import { fateOf } from './fate-of.ts';
import { formerText } from './former-text.ts';
import { isTellingPhrase, PRONOUN } from './is-telling-phrase.ts';
import { mannerOf } from './manner-of.ts';
import { passageUrl } from './passage-url.ts';
import { SURE } from './sure.ts';

const HASH_CHARS = 8;
/** Where it ends is then for the reader to judge. */
const LEFT_OPEN = message('quote, never closed in the article');
const DISOWNED = message('the article says that this speaker denies having said it');
const WITHDRAWN = message('withdrawn by the outlet: see its correction');

/** Where a passage of an article was copied from, with a link that opens the page at it. */
export function sourceOf(article: Article, passage: Span | Span[]): Source {
  const { id: articleId, outlet, title, sample, url, text, language } = article;
  const about = aboutArticle(article);
  const spans = [passage].flat().map(({ start, end }) => ({ start, end }));
  const { start, end } = spans[0] ?? { start: 0, end: 0 };
  return {
    articleId,
    outlet,
    title,
    published: publishedOf(article),
    ...(about !== null && { about }),
    ...(language && { language }),
    sample,
    start,
    end,
    spans,
    hash: hashOf(text, spans),
    url: url && passageUrl(url, text, spans),
  };
}

/** The same as long as a text has the same words at these places. */
export const hashOf = (text: string, spans: Span[]): string =>
  shortHash(spans.map(({ start, end }) => text.slice(start, end)).join('\n'), HASH_CHARS);

/** A stored quote as a card. An unnamed speaker is called as in the article, but never “he”. */
export function quoteBlock(quote: StoredQuote): QuoteBlock {
  const { texts, kind, speaker, source, confidence, spans, article, vanishedAt } = quote;
  const from = sourceOf(article, spans);
  const marks = kind === 'direct' ? marksAround(article.text, spans) : 'closed';
  const fate = fateOf(quote);
  return {
    kind: 'quote',
    texts,
    clause: clauseOf(quote),
    quoteKind: kind,
    ...(marks !== 'closed' && { marks }),
    manner: marks === 'open' ? say(LEFT_OPEN) : mannerOf(kind, quote.class, quote.cue?.text),
    speaker: speaker?.name ?? unnamed(source?.text),
    ...(speaker && { speakerId: speaker.id }),
    role: speaker?.roles[0] ?? spokesperson(quote),
    sure: speaker === null || confidence >= SURE,
    certain: quote.certain,
    // A browser would look in vain for words that are gone.
    source: {
      ...from,
      url: vanishedAt ? article.url : from.url,
      remark: remarkOn(quote),
      ...(quote.receipt && { receipt: quote.receipt }),
      ...(fate && { fate }),
    },
  };
}

/**
 * Null also where the clause would not show what was said, as offsets of another text might; of a direct
 * quotation it is there only where the words between its parts belong to them.
 */
function clauseOf({ kind, clause, article, spans, source, cue }: StoredQuote): Piece[] | null {
  if (kind === 'direct') {
    const whole = conditionedClause(article.text, spans);
    return whole && clausePieces(article.text, whole, spans);
  }
  if (!clause) return null;
  const phrases = [source, cue].filter((phrase) => phrase !== null);
  const pieces = clausePieces(article.text, clause, spans, phrases);
  return pieces.some(({ text, said }) => said && text !== '') ? pieces : null;
}

/**
 * Who else is said to have spoken, now or in an earlier version, that its speaker disowns it or the
 * outlet takes the words back, and since when they are gone from the article, or its page from its
 * site; or who else has them: `also in Harbour Ledger and 2 more`.
 */
function remarkOn({
  vanishedAt,
  withdrawn,
  disputes,
  alsoIn: inOthers,
  formerly,
  kind,
  class: does,
  article: { pageGoneAt },
}: StoredQuote): string | null {
  const gone =
    vanishedAt &&
    say('no longer in the article, as read on {day} at {time} UTC', {
      day: writeDay(vanishedAt),
      time: vanishedAt.slice(11, 16),
    });
  const rivals = disputes.flatMap(({ outlets }) => outlets);
  const others = inOthers.filter((outlet) => !rivals.includes(outlet));
  const remarks = [
    disputeText(disputes),
    formerText(formerly),
    kind === 'direct' && does === 'deny' ? say(DISOWNED) : null,
    withdrawn ? say(WITHDRAWN) : null,
    gone,
    pageGoneAt ? say('its page is gone since {day}', { day: writeDay(pageGoneAt) }) : null,
    !withdrawn && !gone && others.length > 0 ? alsoIn(listOutlets(others)) : null,
  ].filter(Boolean);
  return remarks.length > 0 ? remarks.join('; ') : null;
}

/** Who speaks for an organisation, as the article calls them: `a Calder spokeswoman`. */
function spokesperson({ speaker, source }: StoredQuote): string | null {
  if (!speaker || speaker.kind === 'person' || !source || PRONOUN.test(source.text)) return null;
  // `Friends of the river` beside `Friends` would be the name twice.
  if (OF_NAME.test(source.text) && source.text.startsWith(`${speaker.name} `)) return null;
  const own = new Set(wordsOf(speaker.name));
  const others = wordsOf(source.text).filter((word) => !own.has(word));
  // `the Calder Post` is its name, and `the company` says no more of it.
  return others.length > (ANAPHOR.test(source.text) ? 2 : 1) ? tidyRole(source.text) : null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const OF_NAME = /^\p{Lu}\S* (?:against|at|for|from|in|of|on) /u;
const ANAPHOR = /^(?:the|this|that|its)\s+\S+$/iu;

const unnamed = (phrase: string | undefined): string =>
  phrase && isTellingPhrase(phrase) ? phrase : say('Speaker not named');

type Passage = Span & { text: string };

/** A sentence copied from an article, as a card. */
export const excerptBlock = (article: Article, passage: Passage): Block => ({
  kind: 'excerpt',
  text: passage.text,
  source: sourceOf(article, passage),
});

/** The same for programs. */
export function excerptData(article: Article, { text, start, end }: Passage) {
  const { url, hash } = sourceOf(article, { start, end });
  return { text, start, end, hash, passageUrl: url, article: articleData(article) };
}

export const articleData = (article: Article) => ({
  id: article.id,
  title: article.title,
  url: article.url,
  outlet: article.outlet,
  published: publishedOf(article),
  ...(article.teaser !== undefined && { teaser: article.teaser }),
  ...(article.language !== undefined && { language: article.language }),
});

import type { Article, Span, StoredQuote } from '../model.ts';
import { clausePieces } from './clause-pieces.ts';
import { cutText } from './fit.ts';
import { mannerOf } from './manner-of.ts';
import type { Block, QuoteBlock, Source } from './reply.ts';

/** A speaker named with this confidence or more is shown without "probably". */
export const SURE = 0.7;
/** A link names a longer passage by so many of its first and last words. */
const FRAGMENT_WORDS = 5;
/** A wire report may be in dozens of outlets; so many are named. */
const MAX_OUTLETS = 4;
const MAX_OUTLET_CHARS = 60;

/** Where a passage of an article was copied from, with a link that opens the page at it. */
export function sourceOf(article: Article, { start, end }: Span): Source {
  const { id: articleId, outlet, title, published, sample, url, text } = article;
  return {
    articleId,
    outlet,
    title,
    published,
    sample,
    start,
    end,
    url: url && passageUrl(url, text.slice(start, end)),
  };
}

/**
 * A link that scrolls to the words and marks them: a text fragment (WICG Scroll to Text Fragment).
 * Of a passage of several paragraphs only the first counts, since the page may divide them
 * differently from our copy.
 */
export function passageUrl(url: string, passage: string): string {
  const words = passage.split('\n')[0]!.trim().split(/\s+/u);
  const long = words.length > 2 * FRAGMENT_WORDS;
  const parts = long ? [words.slice(0, FRAGMENT_WORDS), words.slice(-FRAGMENT_WORDS)] : [words];
  const fragment = parts
    .map((part) => encodeURIComponent(part.join(' ')).replace(/[-'()]/gu, escapeSign))
    .join(',');
  return `${url.replace(/#.*$/su, '')}#:~:text=${fragment}`;
}

const escapeSign = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** A stored quote as a card. An unnamed speaker is called as in the article, but never “he”. */
export function quoteBlock({
  texts,
  kind,
  speaker,
  source,
  confidence,
  spans,
  article,
  vanishedAt,
  alsoIn,
  class: does,
  clause,
}: StoredQuote): QuoteBlock {
  const first = spans[0]!;
  return {
    kind: 'quote',
    texts,
    clause: kind === 'direct' || !clause ? null : clausePieces(article.text, clause, spans),
    quoteKind: kind,
    manner: mannerOf(kind, does),
    speaker: speaker?.name ?? unnamed(source?.text),
    role: speaker?.roles[0] ?? null,
    sure: speaker === null || confidence >= SURE,
    source: { ...sourceOf(article, first), remark: remarkOn({ vanishedAt, alsoIn }) },
  };
}

/** `also in Harbour Ledger and 2 more`, or since when the words are gone from the article. */
function remarkOn({
  vanishedAt,
  alsoIn,
}: Pick<StoredQuote, 'vanishedAt' | 'alsoIn'>): string | null {
  if (vanishedAt !== null)
    return `no longer in the article, as read on ${vanishedAt.slice(0, 10)} at ${vanishedAt.slice(11, 16)} UTC`;
  if (alsoIn.length === 0) return null;
  const named = alsoIn.slice(0, MAX_OUTLETS).map((outlet) => cutText(outlet, MAX_OUTLET_CHARS));
  const rest = alsoIn.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return `also in ${all.join(', ').replace(/, ([^,]*)$/u, ' and $1')}`;
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who)$/iu;

const unnamed = (phrase: string | undefined): string =>
  phrase && !PRONOUN.test(phrase) ? phrase : 'Speaker not named';

type Passage = Span & { text: string };

/** A sentence copied from an article, as a card. */
export const excerptBlock = (article: Article, passage: Passage): Block => ({
  kind: 'excerpt',
  text: passage.text,
  source: sourceOf(article, passage),
});

/** The same for programs. */
export const excerptData = (article: Article, { text, start, end }: Passage) => ({
  text,
  start,
  end,
  article: articleData(article),
});

export const articleData = ({ title, url, outlet, published }: Article) => ({
  title,
  url,
  outlet,
  published,
});

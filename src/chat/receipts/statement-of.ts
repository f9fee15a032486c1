import type { Statement } from '../../citations/statement.ts';
import { speakIn } from '../../language/speak.ts';
import type { Article, Dispute, StoredQuote } from '../../model.ts';
import { NO_OUTLET } from '../../text/no-outlet.ts';
import { publishedOf } from './about-article.ts';
import { quoteBlock } from './receipts.ts';
import { SURE } from './sure.ts';
import { textHash } from './text-hash.ts';

/** A stored quote with all that citing it takes; what the card decides is not decided again. */
export function statementOf(quote: StoredQuote): Statement {
  const { article, speaker, clause, spans, confidence } = quote;
  // Citations and files are the same for whoever asks.
  const card = speakIn('en', () => quoteBlock(quote));
  const slice = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  return {
    ...reportOf(article),
    speaker: speaker?.name ?? null,
    speakerId: speaker?.id ?? null,
    namedAs: quote.namedAs ?? null,
    speakerKind: speaker?.kind ?? null,
    role: speaker?.roles[0] ?? null,
    mention: quote.source?.text ?? null,
    kind: quote.kind,
    class: quote.class,
    manner: card.manner,
    texts: quote.texts,
    sentence: quote.kind === 'direct' ? withVerb(quote) : clause && slice(clause),
    shown: card.clause?.map(({ text }) => text).join('') ?? null,
    spans,
    confidence,
    sure: confidence >= SURE,
    certain: quote.certain,
    disputes: inOrder(quote.disputes),
    passageUrl: card.source.url,
    quoteId: quote.id,
    receipt: quote.receipt?.id ?? null,
    alsoIn: quote.alsoIn.toSorted(),
    vanishedAt: quote.vanishedAt,
    withdrawn: quote.withdrawn,
    formerly: quote.formerly ?? [],
    pageGoneAt: article.pageGoneAt ?? null,
    onTopic: null,
  };
}

/** By name, so that it does not matter which article was read first. */
const inOrder = (disputes: Dispute[]): Dispute[] =>
  disputes
    .map(({ speaker, outlets }) => ({ speaker, outlets: outlets.toSorted() }))
    .toSorted((one, other) => (one.speaker < other.speaker ? -1 : 1));

const OPENING_MARKS = /[“"‘'«„`]+$/u;
const CLOSING_MARKS = /^[,.?!]?[”"’'»]*/u;

/** A direct quotation with who said it and how, and the marks around it, as the article has them. */
function withVerb({ article: { text }, spans, source, cue }: StoredQuote): string {
  const all = [...spans, source, cue].filter((span) => span !== null);
  const start = Math.min(...all.map((span) => span.start));
  const end = Math.max(...all.map((span) => span.end));
  const before = OPENING_MARKS.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  const after = CLOSING_MARKS.exec(text.slice(end, end + 4))?.[0] ?? '';
  return text.slice(start - before.length, end + after.length);
}

function reportOf({ title, outlet, byline, readAt, ...article }: Article) {
  return {
    file: article.fileName ?? null,
    headline: title,
    byline: byline?.replace(/^by\s+/iu, '') || null,
    outlet: outlet === NO_OUTLET ? null : outlet,
    published: publishedOf(article),
    readAt,
    teaser: article.teaser ?? null,
    articleId: article.id,
    articleHash: textHash(article.text),
    sample: article.sample,
  };
}

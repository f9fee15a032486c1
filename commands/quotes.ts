import { type Context, defineCommand } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { groupByReport } from '../src/chat/group-by-report.ts';
import { formatLine } from '../src/chat/line.ts';
import { articleData } from '../src/chat/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { QuoteKind, Span, Speaker, StoredQuote } from '../src/model.ts';
import { findStretches } from '../src/quotes/find-stretches.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { asTyped, FROM, inWords, NARROW, type Narrowed, narrow, searchedWhat } from './narrow.ts';
import { nameAndRole } from './speakers/describe-speaker.ts';
import { findSpeaker } from './speakers/find-speaker.ts';
import { suggestSpeakers } from './speakers/suggest-speakers.ts';

/** Quotes that one reply is made from; the platform decides how many of them fit. */
const MAX_SHOWN = 50;
const MAX_FOUND = 10_000;

/** The kinds of quotes that each choice shows; without them, every kind. */
const KINDS: Record<'statements' | 'direct' | 'reported' | 'all', QuoteKind[] | undefined> = {
  statements: undefined,
  direct: ['direct', 'mixed'],
  reported: ['indirect'],
  all: undefined,
};

export default defineCommand({
  name: 'quotes',
  about: 'What someone has said, word for word',
  options: {
    speaker: {
      kind: 'text',
      about: 'the speaker’s name',
      required: true,
      suggest: suggestSpeakers,
    },
    about: { kind: 'text', about: 'only statements about this', named: true },
    ...NARROW,
    kind: {
      kind: 'choice',
      about: 'direct (in quotation marks), reported, or all: questions, refusals and topics too',
      choices: ['statements', 'direct', 'reported', 'all'],
      default: 'statements',
      named: true,
    },
    ...FROM,
  },
  examples: ['quotes peskov', 'quotes "Christine Lagarde" about:rates since:7d'],
  async run({ from, ...asked }, context) {
    const { speaker } = await findSpeaker(asked.speaker, context, (meant) =>
      lineOf({ ...asked, speaker: meant }),
    );
    const kinds = KINDS[asked.kind];
    const search = {
      placeId: context.place.id,
      speakerIds: [speaker.id],
      vanished: true,
      ...(asked.about ? { terms: foldTerms(asked.about) } : {}),
      ...narrow(asked, context),
      ...(kinds ? { kinds } : {}),
    };
    const isAll = asked.kind === 'all';
    const { quotes } = await context.store.findQuotes({ ...search, all: isAll, limit: MAX_FOUND });
    const { total } = await context.store.findQuotes({ ...search, all: true, limit: 1 });
    const left = isAll ? 0 : total - quotes.length;
    return quotes.length > 0
      ? listOf(speaker, quotes, from, lineOf(asked), left)
      : nothing(speaker, asked, context, left);
  },
});

type Asked = Narrowed & { speaker: string; about: string | undefined; kind: keyof typeof KINDS };

const lineOf = ({ speaker, about, kind, ...narrowed }: Asked): string =>
  formatLine('quotes', {
    speaker,
    about,
    ...asTyped(narrowed),
    kind: kind === 'statements' ? undefined : kind,
  });

/** `left`: how many passages are no statements, and are left out. */
function listOf(
  speaker: Speaker,
  quotes: StoredQuote[],
  from: number,
  line: string,
  left: number,
): Reply {
  const start = Math.min(from, quotes.length - 1);
  const total = `${count(quotes.length, 'statement')}${quotes.length > 1 ? ', newest first' : ''}`;
  const fromWhere = start > 0 ? `, from number ${start + 1}` : '';
  return reply(nameAndRole(speaker), {
    blocks: [
      { kind: 'note', text: `${total}${fromWhere}. Every word is copied from the article.` },
      ...(left > 0 ? [{ kind: 'note' as const, text: leftOut(left) }] : []),
      ...groupByReport(quotes.slice(start, start + MAX_SHOWN), speaker),
    ],
    actions: start > 0 ? [button('Back to the newest', line)] : [],
    more: { line, from: start, total: quotes.length },
    data: quotes.flatMap(toData),
  });
}

const leftOut = (left: number): string =>
  `Not shown: ${count(left, 'passage')} with questions, refusals to say or mere topics. Add kind:all.`;

/**
 * One entry for a statement; for one that is only partly in quotation marks, one for each part,
 * with the clause around it.
 */
function toData(quote: StoredQuote): unknown[] {
  const { texts, spans, kind, article } = quote;
  const entry = (text: string, own: Span[]) => ({
    text,
    spans: own,
    kind,
    class: quote.class,
    sentence: quote.clause && article.text.slice(quote.clause.start, quote.clause.end),
    cue: quote.cue?.text ?? null,
    speaker: quote.speaker?.name ?? null,
    mention: quote.source?.text ?? null,
    confidence: quote.confidence,
    alsoIn: quote.alsoIn,
    vanishedAt: quote.vanishedAt,
    article: articleData(article),
  });
  if (kind !== 'mixed') return [{ ...entry(texts.join(' … '), spans), texts }];
  const parts = findStretches(article.text).filter(({ start, end }) =>
    spans.some((span) => span.start <= start && end <= span.end),
  );
  return parts.map(({ start, end }) => ({
    ...entry(article.text.slice(start, end), [{ start, end }]),
    clause: { text: texts.join(' … '), spans },
  }));
}

async function nothing(
  { name }: Speaker,
  asked: Asked,
  context: Context,
  left: number,
): Promise<Reply> {
  const { about, since, kind } = asked;
  const quotes = KINDS[kind] ? `${kind} quotes` : 'quotes';
  const topic = about ? ` about ${about}` : '';
  return reply(`No ${quotes} by ${name}${topic}${inWords(asked)}.`, {
    blocks: [{ kind: 'text', text: left > 0 ? leftOut(left) : await searchedWhat(context) }],
    actions: [
      ...(about ? [button('On any topic', lineOf({ ...asked, about: undefined }))] : []),
      ...(since ? [button('At any time', lineOf({ ...asked, since: undefined }))] : []),
      ...(left > 0 ? [button('Show all', lineOf({ ...asked, kind: 'all' }))] : []),
      button(`All by ${name}`, formatLine('quotes', { speaker: asked.speaker }), 'primary'),
    ],
    data: [],
  });
}

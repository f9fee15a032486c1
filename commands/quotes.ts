import { type Context, defineCommand } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatLine } from '../src/chat/line.ts';
import { articleData, quoteBlock } from '../src/chat/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { Span, Speaker, StoredQuote } from '../src/model.ts';
import { findStretches } from '../src/quotes/find-stretches.ts';
import { foldTerms } from '../src/text/terms.ts';
import { asTyped, FROM, NARROW, narrow, searchedWhat } from './narrow.ts';
import { nameAndRole } from './speakers/describe-speaker.ts';
import { findSpeaker } from './speakers/find-speaker.ts';
import { suggestSpeakers } from './speakers/suggest-speakers.ts';

/** Quotes that one reply is made from; the platform decides how many of them fit. */
const MAX_SHOWN = 50;
const MAX_FOUND = 10_000;

const KINDS = { direct: ['direct', 'mixed'], reported: ['indirect'], all: undefined } as const;

export default defineCommand({
  name: 'quotes',
  about: 'What someone has said, word for word',
  options: {
    speaker: { kind: 'text', about: 'who said it', required: true, suggest: suggestSpeakers },
    about: { kind: 'text', about: 'only statements on this', named: true },
    ...NARROW,
    kind: {
      kind: 'choice',
      about: 'with quotation marks, reported, or all',
      choices: ['all', 'direct', 'reported'],
      default: 'all',
      named: true,
    },
    ...FROM,
  },
  examples: ['quotes peskov', 'quotes "Christine Lagarde" about:rates since:7d'],
  async run({ speaker: typed, about, since, source, kind, from }, context) {
    const given = {
      about,
      ...asTyped({ since, source }),
      kind: kind === 'all' ? undefined : kind,
    };
    const { speaker } = await findSpeaker(typed, context, (meant) =>
      formatLine('quotes', { speaker: meant, ...given }),
    );
    const { quotes } = await context.store.findQuotes({
      placeId: context.place.id,
      speakerIds: [speaker.id],
      vanished: true,
      ...(about ? { terms: foldTerms(about) } : {}),
      ...narrow({ since, source }, context),
      ...(KINDS[kind] ? { kinds: [...KINDS[kind]] } : {}),
      limit: MAX_FOUND,
    });
    const again = (change: Partial<Given> = {}): string =>
      formatLine('quotes', { speaker: typed, ...given, ...change });
    return quotes.length > 0
      ? listOf(speaker, quotes, from, again())
      : nothing(speaker, given, again, context);
  },
});

/** The options as they were typed, the speaker and `from` apart. */
type Given = Record<'about' | 'since' | 'source' | 'kind', string | undefined>;

function listOf(speaker: Speaker, quotes: StoredQuote[], from: number, again: string): Reply {
  const start = Math.min(from, quotes.length - 1);
  const total = `${count(quotes.length, 'statement')}${quotes.length > 1 ? ', newest first' : ''}`;
  const fromWhere = start > 0 ? `, from number ${start + 1}` : '';
  return reply(nameAndRole(speaker), {
    blocks: [
      { kind: 'note', text: `${total}${fromWhere}. Every word is copied from the article.` },
      ...quotes.slice(start, start + MAX_SHOWN).map(quoteBlock),
    ],
    actions: start > 0 ? [button('Back to the newest', again)] : [],
    more: { line: again, from: start, total: quotes.length },
    data: quotes.flatMap(toData),
  });
}

/** One entry for a statement; of one that is only partly quoted, one for each quoted part, with the clause around it. */
function toData(quote: StoredQuote): unknown[] {
  const { texts, spans, kind, article } = quote;
  const entry = (text: string, own: Span[]) => ({
    text,
    spans: own,
    kind,
    cue: quote.cue?.text ?? null,
    speaker: quote.speaker?.name ?? null,
    mention: quote.source?.text ?? null,
    confidence: quote.confidence,
    alsoIn: quote.alsoIn,
    vanishedAt: quote.vanishedAt,
    article: articleData(article),
  });
  if (kind !== 'mixed') return [entry(texts.join(' '), spans)];
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
  given: Given,
  again: (change: Partial<Given>) => string,
  context: Context,
): Promise<Reply> {
  const limits = [
    given.about && `about ${given.about}`,
    given.since && `in the last ${given.since}`,
    given.source && `in ${given.source}`,
    given.kind && `of kind “${given.kind}”`,
  ].filter(Boolean);
  return reply(`No quotes by ${name} ${limits.join(' ')}.`, {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [
      ...(given.about ? [button('On any topic', again({ about: undefined }))] : []),
      ...(given.since ? [button('At any time', again({ since: undefined }))] : []),
      button(
        `All by ${name}`,
        again({ about: undefined, since: undefined, source: undefined, kind: undefined }),
        'primary',
      ),
    ],
    data: [],
  });
}

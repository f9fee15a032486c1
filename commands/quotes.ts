import { type Context, defineCommand } from '../src/chat/command.ts';
import { formatDuration } from '../src/chat/duration.ts';
import { formatLine } from '../src/chat/line.ts';
import { articleData, quoteBlock } from '../src/chat/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { Span, StoredQuote } from '../src/model.ts';
import { findStretches } from '../src/quotes/find-stretches.ts';
import type { SpeakerCount } from '../src/store/speakers/speakers.ts';
import { foldTerms } from '../src/text/terms.ts';
import { NARROW, narrow } from './narrow.ts';
import { findSpeaker, searchedWhat, suggestSpeakers } from './speakers/find-speaker.ts';

/** Quotes one message is made from; how many of them fit is the platform's matter. */
const AT_ONCE = 50;
const ALL = 10_000;

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
    from: {
      kind: 'number',
      about: 'how many to pass over',
      min: 0,
      max: 100_000,
      default: 0,
      named: true,
    },
  },
  examples: ['quotes peskov', 'quotes "Christine Lagarde" about:rates since:7d'],
  async run({ speaker, about, since, source, kind, from }, context) {
    const given = {
      about,
      since: since ? formatDuration(since) : undefined,
      source,
      kind: kind === 'all' ? undefined : kind,
    };
    const found = await findSpeaker(speaker, context, (meant) =>
      formatLine('quotes', { speaker: meant, ...given }),
    );
    const search = {
      placeId: context.place.id,
      speakerIds: [found.speaker.id],
      vanished: true,
      ...(about ? { terms: foldTerms(about) } : {}),
      ...narrow({ since, source }, context),
      ...(KINDS[kind] ? { kinds: [...KINDS[kind]] } : {}),
    };
    const { quotes, total } = await context.store.findQuotes({ ...search, limit: ALL });
    const again = (change: Record<string, string | undefined>): string =>
      formatLine('quotes', { speaker, ...given, ...change });
    if (total === 0) return nothing(found, given, again, context);
    return listOf(found, quotes, from, again);
  },
});

function listOf(
  { speaker }: SpeakerCount,
  quotes: StoredQuote[],
  from: number,
  again: (change: Record<string, string>) => string,
): Reply {
  const start = Math.min(from, quotes.length - 1);
  const count = quotes.length === 1 ? '1 statement' : `${quotes.length} statements, newest first`;
  const [role] = speaker.roles;
  return reply(`${speaker.name}${role ? `, ${role}` : ''}`, {
    blocks: [
      {
        kind: 'note',
        text: `${count}${start > 0 ? `, from number ${start + 1}` : ''}. Every word is copied from the article.`,
      },
      ...quotes.slice(start, start + AT_ONCE).map(quoteBlock),
    ],
    actions: start > 0 ? [button('Back to the newest', again({}))] : [],
    more: { line: again({}), from: start, total: quotes.length },
    data: quotes.flatMap(toData),
  });
}

/** One entry a statement; where only parts stand in quotation marks, one a part, with the clause around it. */
function toData({
  spans,
  texts,
  kind,
  cue,
  speaker,
  source,
  confidence,
  article,
  vanishedAt,
  alsoIn,
}: StoredQuote): unknown[] {
  const about = {
    cue: cue?.text ?? null,
    speaker: speaker?.name ?? null,
    mention: source?.text ?? null,
    confidence,
    alsoIn,
    vanishedAt,
  };
  const where = articleData(article);
  const entry = (text: string, own: Span[]) => ({
    text,
    spans: own,
    kind,
    ...about,
    article: where,
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
  found: SpeakerCount,
  given: Record<string, string | undefined>,
  again: (change: Record<string, undefined>) => string,
  context: Context,
): Promise<Reply> {
  const { name } = found.speaker;
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

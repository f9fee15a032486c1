import { buildBriefing } from '../src/briefings/build-briefing.ts';
import { tellingQuotes } from '../src/briefings/telling-quotes.ts';
import { type Context, defineCommand } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { UserError } from '../src/chat/errors.ts';
import { formatLine } from '../src/chat/line.ts';
import { articleData, excerptBlock, excerptData, quoteBlock } from '../src/chat/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply.ts';
import type { Article, Pick } from '../src/model.ts';
import { summarize } from '../src/summary/summarize.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { foldTerms } from '../src/text/terms.ts';
import { searchedWhat } from './find-speaker.ts';
import { NARROW, narrow } from './narrow.ts';

const SENTENCES = { line: 1, short: 3, full: 5 } as const;
/** Reports a summary is made from: the newest that hold the words. */
const REPORTS = 12;
const QUOTES = 2;
const DAY = 86_400_000;

export default defineCommand({
  name: 'summary',
  about: 'The few sentences that matter, copied from the reports',
  options: {
    topic: { kind: 'text', about: 'what it is about; nothing for the last day’s stories' },
    ...NARROW,
    length: {
      kind: 'choice',
      about: 'one sentence, three or five',
      choices: ['line', 'short', 'full'],
      default: 'short',
      named: true,
    },
  },
  examples: ['summary gas talks', 'summary ferry since:24h length:line'],
  async run({ topic, since, source, length }, context) {
    if (!topic) return lastDay(narrow({ since, source }, context).since, context);
    const terms = foldTerms(topic);
    if (terms.length === 0)
      throw new UserError(
        `“${topic}” holds no word to search for. Name a topic, like “summary gas talks”.`,
      );
    const articles = await context.store.findArticles({
      placeId: context.place.id,
      terms,
      limit: REPORTS,
      ...narrow({ since, source }, context),
    });
    if (articles.length === 0) return nothing(topic, Boolean(since ?? source), context);
    return summaryOf(topic, terms, articles.toReversed(), length, context);
  },
});

async function summaryOf(
  topic: string,
  terms: string[],
  articles: Article[],
  length: keyof typeof SENTENCES,
  { store, place }: Context,
): Promise<Reply> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sources = articles.map(({ id, text }) => ({
    articleId: id,
    sentences: splitSentences(text),
  }));
  const { picks, outOf } = summarize(sources, { count: SENTENCES[length], query: terms });
  const reportOf = ({ articleId }: Pick): Article => byId.get(articleId) as Article;
  const excerpts = picks.map((pick) => excerptBlock(reportOf(pick), pick));
  const { quotes } = await store.findQuotes({
    placeId: place.id,
    articleIds: [...byId.keys()],
    kinds: ['direct'],
    limit: 200,
  });
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  const said = tellingQuotes(quotes, QUOTES);
  return reply(`${topic}: ${count(articles.length, 'report')} from ${count(outlets, 'source')}`, {
    blocks: [
      ...excerpts,
      ...(said.length > 0 && length !== 'line'
        ? [{ kind: 'heading', text: 'Who said what' } as const, ...said.map(quoteBlock)]
        : []),
      {
        kind: 'note',
        text: `${count(picks.length, 'sentence')} out of ${outOf}, copied word for word.`,
      },
    ],
    actions:
      length === 'full' ? [] : [button('Longer', formatLine('summary', { topic, length: 'full' }))],
    data: {
      topic,
      sentences: picks.map((pick) => excerptData(reportOf(pick), pick)),
      outOf,
      articles: articles.map(articleData),
    },
  });
}

async function lastDay(from: string | undefined, { store, place, now }: Context): Promise<Reply> {
  const since = from ?? new Date(now.getTime() - DAY).toISOString();
  const built = await buildBriefing({
    store,
    placeId: place.id,
    since,
    until: now.toISOString(),
    topic: null,
    title: 'The last day',
  });
  return (
    built ??
    reply('Nothing new in the last day.', {
      actions: [button('The last week', 'summary since:7d')],
    })
  );
}

async function nothing(topic: string, narrowed: boolean, context: Context): Promise<Reply> {
  return reply(`No report holds “${topic}”${narrowed ? ' in that span' : ''}.`, {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [
      ...(narrowed
        ? [button('At any time, anywhere', formatLine('summary', { topic }), 'primary')]
        : []),
      button('The last day’s stories', 'summary'),
    ],
    data: { topic, sentences: [], outOf: 0, articles: [] },
  });
}

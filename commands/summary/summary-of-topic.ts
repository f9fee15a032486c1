import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatDuration } from '../../src/chat/duration.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply.ts';
import type { Article } from '../../src/model.ts';
import { keepOnTopic } from '../../src/summary/keep-on-topic.ts';
import { foldTerms } from '../../src/text/terms.ts';
import { narrow } from '../narrow.ts';
import { searchedWhat } from '../speakers/find-speaker.ts';
import { type Length, makeReply, quotesIn, summarizeArticles } from './summary-reply.ts';

/** Reports that hold the words are looked at, the newest ones; a summary is made from the newest that are about them. */
const LOOKED_AT = 100;
const REPORTS = 12;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
/** Words of a topic that no report holds as a whole that are offered by themselves. */
const OFFERED = 3;

type Asked = {
  topic: string;
  since: number | undefined;
  source: string | undefined;
  size: Length;
};

/**
 * The summary of the newest reports about a topic. Where reports only mention it, their sentences that do, and the title
 * says so; where none holds all of its words, a way to those that hold some.
 */
export async function summaryOfTopic(asked: Asked, context: Context): Promise<Reply> {
  const { topic, size } = asked;
  const terms = foldTerms(topic);
  if (terms.length === 0)
    throw new UserError(
      `“${topic}” holds no word to search for. Name a topic, like “summary gas talks”.`,
    );
  const found = await findReports(terms, asked, context);
  const { reports, areAbout } = keepOnTopic(found, topic);
  if (reports.length === 0) return nothing(asked, found.length, context);
  const articles = reports.slice(0, REPORTS).toReversed();
  const summary = summarizeArticles(articles, size, { topic, mentionsOnly: !areAbout });
  const shown = articles.filter(({ id }) =>
    summary.picks.some(({ articleId }) => articleId === id),
  );
  return makeReply({
    title: titleOf(topic, articles, areAbout),
    articles,
    summary,
    quotes: await quotesIn(shown, size, context, areAbout ? [] : terms),
    actions: areAbout ? longer(asked) : [everyMention(asked)],
    topic,
  });
}

const findReports = (
  terms: string[],
  asked: Asked,
  context: Context,
  limit = LOOKED_AT,
): Promise<Article[]> =>
  context.store.findArticles({
    placeId: context.place.id,
    terms,
    limit,
    ...narrow(asked, context),
  });

function titleOf(topic: string, articles: Article[], areAbout: boolean): string {
  const outlets = new Set(articles.map(({ outlet }) => outlet)).size;
  const from = `${count(articles.length, 'report')} from ${count(outlets, 'source')}`;
  return areAbout ? `${topic}: ${from}` : `${topic}: only mentioned, in ${from}`;
}

const longer = (asked: Asked): Action[] =>
  asked.size.length === 'full' && !asked.size.characters
    ? []
    : [button('Longer', lineOf(asked, { length: 'full' }))];

const everyMention = (asked: Asked): Action =>
  button('Every mention', formatLine('search', { words: asked.topic, ...within(asked) }));

const lineOf = (asked: Asked, more: { length?: 'full'; topic?: string } = {}): string =>
  formatLine('summary', { topic: asked.topic, ...within(asked), ...more });

const within = ({ since, source }: Asked) => ({
  since: since ? formatDuration(since) : undefined,
  source,
});

/** `apart` reports hold the words, but never side by side, or as an outlet's name. */
async function nothing(asked: Asked, apart: number, context: Context): Promise<Reply> {
  const { topic, since, source } = asked;
  const span = (since ?? source) ? ' in that span' : '';
  const why =
    apart > 0
      ? `${count(apart, 'report')} only ${apart === 1 ? 'has' : 'have'} its words apart, or in the name of an outlet.`
      : await searchedWhat(context);
  return reply(`No report ${apart > 0 ? 'speaks of' : 'holds'} “${topic}”${span}.`, {
    blocks: [{ kind: 'text', text: why }],
    actions: [
      ...(span
        ? [button('At any time, anywhere', formatLine('summary', { topic }), 'primary')]
        : []),
      ...(apart > 0 ? [everyMention(asked)] : await parts(asked, context)),
      button('The last day’s stories', 'summary'),
    ],
    data: { topic, sentences: [], outOf: 0, articles: [] },
  });
}

/** Ways to the single words of the topic that some report holds. */
async function parts(asked: Asked, context: Context): Promise<Action[]> {
  const found: Action[] = [];
  const words = [...new Set(asked.topic.match(WORD))];
  for (const word of words.length > 1 ? words : []) {
    const terms = foldTerms(word);
    if (found.length === OFFERED || terms.length === 0) continue;
    const [any] = await findReports(terms, asked, context, 1);
    if (any) found.push(button(word, lineOf(asked, { topic: word })));
  }
  return found;
}

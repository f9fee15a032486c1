import { type Context, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { countReports } from '../../src/chat/receipts/count-reports.ts';
import { type Action, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Article } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { TOPIC } from '../examples.ts';
import { keepOnTopicInTurns } from '../keep-on-topic-in-turns.ts';
import { asTyped, inWords, type Narrowed, narrow } from '../narrow.ts';
import { readTopicTerms } from '../read-terms.ts';
import { searchedWhat } from '../searched-what.ts';
import { addStories, storiesOf } from './add-stories.ts';
import { quotesIn } from './quotes-in.ts';
import { type Size, summarizeArticles } from './summarize-articles.ts';
import { summaryReply } from './summary-reply.ts';

/** The newest reports that contain the words; those about the topic are chosen from them. */
const MAX_FOUND = 100;
/** The newest reports about the topic; the summary is made from them. */
const MAX_SUMMARISED = 12;
/** Words of a topic that are offered by themselves where no report contains them all. */
const MAX_OFFERED = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

type Asked = Narrowed & { topic: string; size: Size };

/**
 * The summary of the newest reports about a topic. Where reports only mention it, the reply shows
 * the sentences that do and says so. Where none does, it offers the topic's single words.
 */
export async function summaryOfTopic(asked: Asked, context: Context): Promise<Reply> {
  const { topic, size } = asked;
  const terms = await readTopicTerms(topic, example`summary ${TOPIC}`, context);
  const found = await findReports(terms, asked, context);
  const { reports: kept, areAbout } = await keepOnTopicInTurns(found, topic);
  if (kept.length === 0) return nothing(asked, found.length, context);
  const reports = areAbout ? await addStories(kept, narrow(asked), context) : kept;
  const articles = reports.slice(0, MAX_SUMMARISED).toReversed();
  const summary = summarizeArticles(articles, size, {
    topic,
    ...(areAbout ? { storyOf: await storiesOf(articles, context) } : { mentionsOnly: true }),
  });
  const shown = articles.filter(({ id }) =>
    summary.picks.some(({ articleId }) => articleId === id),
  );
  return summaryReply({
    title: titleOf(asked, articles, { areAbout, outOf: reports }),
    articles,
    summary,
    quotes: await quotesIn(shown, size, context, {
      terms: areAbout ? [] : terms,
      picks: summary.picks,
    }),
    actions: areAbout ? [...longer(asked), ...whoCarried(asked, articles)] : [everyMention(asked)],
    topic,
    isTold: areAbout,
  });
}

const findReports = (
  terms: string[],
  asked: Asked,
  context: Context,
  limit = MAX_FOUND,
): Promise<Article[]> =>
  context.store.findArticles({
    placeId: context.place.id,
    terms,
    limit,
    ...narrow(asked),
  });

/** `outOf`: all reports, of which the newest are summarised. */
function titleOf(
  { topic, since, until }: Asked,
  articles: Article[],
  { areAbout, outOf }: { areAbout: boolean; outOf: Article[] },
): string {
  const told = {
    topic,
    newest: articles.length,
    reportsAndTeasers: outOf.length < MAX_FOUND ? countReports(outOf) : orMore(outOf.length),
    outlets: new Set(articles.map(({ outlet }) => outlet)).size,
    when: inWords({ since, until, source: undefined }),
  };
  const isCut = outOf.length > articles.length;
  if (areAbout)
    return isCut
      ? say(
          '{topic}: the newest {newest} of {reportsAndTeasers} from {outlets, plural, one {# source} other {# sources}}{when}',
          told,
        )
      : say(
          '{topic}: {reportsAndTeasers} from {outlets, plural, one {# source} other {# sources}}{when}',
          told,
        );
  return isCut
    ? say(
        '{topic}: only mentioned, in the newest {newest} of {reportsAndTeasers} from {outlets, plural, one {# source} other {# sources}}{when}',
        told,
      )
    : say(
        '{topic}: only mentioned, in {reportsAndTeasers} from {outlets, plural, one {# source} other {# sources}}{when}',
        told,
      );
}

const orMore = (reports: number): string =>
  say('{reports, plural, one {# report or more} other {# reports or more}}', { reports });

const longer = (asked: Asked): Action[] =>
  asked.size.length === 'full' && !asked.size.characters
    ? []
    : [button(say('Longer'), lineOf(asked, { length: 'full' }))];

/** Where more than one did. */
const whoCarried = ({ topic, since, until, source }: Asked, articles: Article[]): Action[] =>
  source === undefined && new Set(articles.map(({ outlet }) => outlet)).size > 1
    ? [
        button(
          say('Who carried it'),
          formatLine('coverage', { topic, ...asTyped({ since, until, source }) }),
        ),
      ]
    : [];

const everyMention = (asked: Asked): Action =>
  button(say('Every mention'), formatLine('search', { words: asked.topic, ...asTyped(asked) }));

const lineOf = (asked: Asked, more: { length?: 'full'; topic?: string } = {}): string =>
  formatLine('summary', { topic: asked.topic, ...asTyped(asked), ...more });

/** `apart` reports contain the words, but never side by side, or only in an outlet's name. */
async function nothing(asked: Asked, apart: number, context: Context): Promise<Reply> {
  const { topic } = asked;
  const limits = inWords(asked);
  const why =
    apart > 0
      ? say(
          '{reports, plural, one {# report contains} other {# reports contain}} these words, but only apart or in an outlet’s name.',
          { reports: apart },
        )
      : await searchedWhat(context);
  return reply(say('No report{limits} mentions “{words}”.', { limits, words: topic }), {
    blocks: [{ kind: 'text', text: why }],
    actions: [
      ...(limits
        ? [button(say('At any time, anywhere'), formatLine('summary', { topic }), 'primary')]
        : []),
      ...(apart > 0 ? [everyMention(asked)] : await offerWords(asked, context)),
      button(say('The last day’s stories'), 'summary'),
    ],
    data: { topic, sentences: [], outOf: 0, articles: [] },
  });
}

/** Buttons for the single words of a topic of several that some report contains. */
async function offerWords(asked: Asked, context: Context): Promise<Action[]> {
  const words = [...new Set(asked.topic.match(WORD))];
  if (words.length < 2) return [];
  const offered: Action[] = [];
  for (const word of words) {
    const terms = foldTerms(word);
    if (offered.length === MAX_OFFERED || terms.length === 0) continue;
    const [any] = await findReports(terms, asked, context, 1);
    if (any) offered.push(button(word, lineOf(asked, { topic: word })));
  }
  return offered;
}

import { type Context, defineCommand, example } from '../src/chat/command.ts';
import { inTurns } from '../src/chat/in-turns.ts';
import { formatLine } from '../src/chat/line/line.ts';
import { countReports } from '../src/chat/receipts/count-reports.ts';
import { headlineItem } from '../src/chat/receipts/headline-item.ts';
import { excerptBlock, excerptData } from '../src/chat/receipts/receipts.ts';
import { button, type Reply, reply } from '../src/chat/reply/reply.ts';
import { withoutMarksAround } from '../src/chat/without-marks-around.ts';
import { message, say } from '../src/language/say.ts';
import type { Article, Sentence } from '../src/model.ts';
import { sentencesWith } from '../src/text/sentences-with.ts';
import { anyInMarks } from './any-in-marks.ts';
import { SINCE, TOPIC } from './examples.ts';
import { asTyped, FROM, inWords, NARROW, type Narrowed, narrow } from './narrow.ts';
import { nearTopics } from './place/near-topic.ts';
import { ofUnknownSource } from './place/of-unknown-source.ts';
import { placeSearch } from './place/place-search.ts';
import { findQuotes } from './quotes/quotes.ts';
import { readTerms } from './read-terms.ts';
import { searchedWhat } from './searched-what.ts';
import { verifyWords } from './verify/verify.ts';
import { suggestSpeakers } from './who/suggest-speakers.ts';

const MAX_ARTICLES = 50;
/** A program reads on, up to about so many. */
const MAX_ARTICLES_OF_PROGRAM = 1_600;
const MAX_SHOWN = 40;
const MAX_SHOWN_AN_ARTICLE = 2;
const MAX_BARE = 10;

export default defineCommand({
  name: 'search',
  about: 'Sentences that contain your words, newest first',
  options: {
    words: { kind: 'text', about: 'the words to look for', required: true },
    speaker: {
      kind: 'text',
      about: 'only what this speaker said',
      named: true,
      suggest: suggestSpeakers,
    },
    ...NARROW,
    ...FROM,
  },
  examples: [example`search ${TOPIC}`, example`search ${TOPIC} since:${SINCE}`],
  form: { title: message('Search the reports') },
  postable: true,
  onlyReads: true,
  place: placeSearch,
  async run({ words: typed, speaker, from, ...narrowed }, context) {
    const words = withoutMarksAround(typed);
    // Words in marks are a quotation; without them, they are what somebody’s statements are about.
    if (speaker && words !== typed) return verifyWords({ words, speaker, ...narrowed }, context);
    if (speaker) return statementsWith({ words, speaker, from, ...narrowed }, context);
    const readAs = formatLine('search', { words, ...asTyped(narrowed) });
    const terms = await readTerms(words, example`search ${TOPIC}`, context);
    const limits = inWords(narrowed);
    const search = { placeId: context.place.id, terms, ...narrow(narrowed) };
    const { articles, all, isCut } = await findHits(search, from, context);
    // Of a report that was read, a headline without a sentence is no hit; of a teaser it is all there is.
    const bare = articles.filter(({ teaser }, at) => teaser !== undefined && all[at]!.length === 0);
    const hits = all.flatMap((own) => own.slice(0, MAX_SHOWN_AN_ARTICLE));
    const left = all.flat().length - hits.length;
    if (hits.length === 0 && bare.length === 0) {
      const near = await nearTopics(words, context);
      return reply(noneMentions(words, limits, near), {
        blocks: [{ kind: 'text', text: await searchedWhat(context) }],
        actions: [
          ...near.map((one) =>
            button(one, formatLine('search', { words: one, ...asTyped(narrowed) }), 'primary'),
          ),
          limits
            ? button(say('At any time, anywhere'), formatLine('search', { words }), 'primary')
            : button(say('The last day’s stories'), 'summary'),
        ],
        data: [],
        readAs,
        ...(await ofUnknownSource(narrowed.source, context)),
      });
    }
    const shown = hits.slice(from, from + MAX_SHOWN);
    const told = { words, reportsAndTeasers: countReports(articles), limits };
    const title = isCut
      ? say('“{words}” in the newest {reportsAndTeasers}{limits}', told)
      : say('“{words}” in {reportsAndTeasers}{limits}', told);
    return reply(title, {
      blocks: [
        ...shown.map(({ article, sentence }) => excerptBlock(article, sentence)),
        ...(bare.length > 0 && from === 0
          ? [{ kind: 'list' as const, items: bare.slice(0, MAX_BARE).map(headlineItem) }]
          : []),
        ...(left > 0 ? [{ kind: 'note' as const, text: furtherHits(left) }] : []),
        ...(isCut && context.byProgram && hits.length <= from + MAX_SHOWN
          ? [{ kind: 'note' as const, text: cutOff(hits.length) }]
          : []),
      ],
      actions: [button(say('Summary'), formatLine('summary', { topic: words }))],
      more: {
        line: readAs,
        from,
        total: hits.length,
        ...(isCut && context.byProgram && { isMore: true as const }),
      },
      data: (context.byProgram ? shown : hits).map(({ article, sentence }) =>
        excerptData(article, sentence),
      ),
      readAs,
    });
  },
});

type OfSpeaker = Narrowed & { words: string; speaker: string; from: number };

/** The statements of a speaker that have the words, as `quotes` lists them. */
const statementsWith = ({ words: about, ...asked }: OfSpeaker, context: Context): Promise<Reply> =>
  findQuotes({ ...asked, about, kind: 'statements', certain: undefined, as: undefined }, context);

type Hit = { article: Article; sentence: Sentence };
type Search = Omit<Parameters<Context['store']['findArticles']>[0], 'limit'>;

/** The newest reports with their sentences; for a program as many as it takes to fill the page `from` on. */
async function findHits(search: Search, from: number, { store, byProgram }: Context) {
  for (let most = MAX_ARTICLES; ; most *= 2) {
    // One more tells whether there are others.
    const found = await store.findArticles({ ...search, limit: most + 1 });
    const articles = found.slice(0, most);
    const all: Hit[][] = [];
    for await (const article of inTurns(articles)) all.push(hitsIn(article, search.terms ?? []));
    const listed = all.reduce((sum, own) => sum + Math.min(own.length, MAX_SHOWN_AN_ARTICLE), 0);
    const isCut = found.length > most;
    const isEnough = !byProgram || listed > from + MAX_SHOWN || most >= MAX_ARTICLES_OF_PROGRAM;
    if (isEnough || !isCut) return { articles, all, isCut };
  }
}

const hitsIn = (article: Article, terms: string[]): Hit[] =>
  sentencesWith(article.text, terms).map((sentence) => ({ article, sentence }));

const cutOff = (listed: number): string =>
  say('The newest {listed} can be listed here; since: and until: give others.', { listed });

function noneMentions(words: string, limits: string, near: string[]): string {
  const none = say('No report{limits} mentions “{words}”.', { limits, words });
  return near.length > 0
    ? `${none} ${say('Did you mean {words}?', { words: anyInMarks(near) })}`
    : none;
}

const furtherHits = (further: number): string =>
  say(
    'At most {most} sentences of each report are listed; {further, plural, one {# sentence} other {# sentences}} more.',
    { most: MAX_SHOWN_AN_ARTICLE, further },
  );

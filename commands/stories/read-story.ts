import { readWords, type Words } from '../../src/briefings/pick/align-statements.ts';
import { areSame } from '../../src/briefings/pick/is-same-statement.ts';
import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { pickBlock } from '../../src/chat/receipts/pick-block.ts';
import { quoteBlock } from '../../src/chat/receipts/receipts.ts';
import { SURE } from '../../src/chat/receipts/sure.ts';
import { type Block, type QuoteBlock, quoteText } from '../../src/chat/reply/reply.ts';
import type { Article, StoredQuote, Story } from '../../src/model.ts';
import { storyHeadline } from '../coverage/ask-which-story.ts';
import { findStory } from '../coverage/find-story.ts';
import { type Coverage, readCoverage } from '../coverage/read-coverage.ts';
import { sayCarried } from '../coverage/say-carried.ts';
import { summarizeArticles } from '../summary/summarize-articles.ts';

/** All that is told of a story on a page of its own. */
export type StoryTold = {
  id: string;
  headline: string;
  carried: string;
  coverage: Coverage;
  /** The sentences that matter, copied. */
  sentences: Block[];
  /** Who said what in it: those who are sure to have spoken most often first, strangers last. */
  voices: Voice[];
  /** How many statements are not among them. */
  unsaid: number;
  /** In the order in which they came out, the newest that there is room for. */
  reports: Article[];
  /** How many older ones are not among them. */
  older: number;
};

/** `id` is null for all that is not surely anybody’s. */
export type Voice = {
  id: string | null;
  name: string;
  role: string | null;
  quotes: QuoteBlock[];
};

const MAX_QUOTES = 200;
const MAX_OF_VOICE = 4;
const MAX_VOICES = 20;
const MAX_REPORTS = 60;
/** Of one voice, so many statements are compared with each further one. */
const MAX_COMPARED = 30;
/** Of a long story the newest reports are summed up. */
const MAX_SUMMED_UP = 24;

/** A story by its id, or the one of the report that has this id; undefined where there is none. */
export async function readStory(id: string, context: Context): Promise<StoryTold | undefined> {
  const story = await findKnown(id, context);
  if (!story) return undefined;
  const coverage = await readCoverage(story, undefined, context);
  const quotes = eachOnce(await quotesIn(story, context));
  const voices = voicesOf(quotes);
  const shown = voices.reduce((sum, voice) => sum + voice.quotes.length, 0);
  return {
    id: story.id,
    headline: storyHeadline(story),
    carried: sayCarried(coverage),
    coverage,
    sentences: sentencesOf(story),
    voices,
    unsaid: quotes.length - shown,
    reports: story.articles.slice(0, MAX_REPORTS).toReversed(),
    older: Math.max(0, story.articles.length - MAX_REPORTS),
  };
}

async function findKnown(id: string, context: Context): Promise<Story | undefined> {
  try {
    return await findStory({ id, topic: undefined, since: undefined, until: undefined }, context);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

const quotesIn = ({ articles }: Story, { store, place }: Context): Promise<StoredQuote[]> =>
  store.listQuotes({
    placeId: place.id,
    articleIds: articles.map(({ id }) => id),
    limit: MAX_QUOTES,
  });

/** A statement as it is shown, with the other outlets that print it nearly alike. */
type Once = StoredQuote & { block: QuoteBlock };

/** The first report of each statement: in a story, many outlets have the same. */
function eachOnce(newestFirst: StoredQuote[]): Once[] {
  const kept: { quote: StoredQuote; words: Words; others: string[] }[] = [];
  for (const quote of newestFirst.toReversed()) {
    const words = readWords(quoteText(quoteBlock(quote)));
    const same = kept
      .filter((one) => one.quote.speaker?.id === quote.speaker?.id)
      .slice(0, MAX_COMPARED)
      .find((one) => areSame(one.words, words));
    if (!same) kept.push({ quote, words, others: quote.alsoIn });
    else if (quote.article.outlet !== same.quote.article.outlet)
      same.others = [...new Set([...same.others, quote.article.outlet])];
  }
  return kept.map(({ quote, others }) => ({
    ...quote,
    block: quoteBlock({ ...quote, alsoIn: others }),
  }));
}

function sentencesOf({ articles }: Story): Block[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const { picks } = summarizeArticles(articles.slice(0, MAX_SUMMED_UP), { length: 'full' });
  return picks.map((pick) => pickBlock(byId.get(pick.articleId)!, pick));
}

function voicesOf(quotes: Once[]): Voice[] {
  const byVoice = Map.groupBy(quotes, ({ speaker, confidence }) =>
    speaker && confidence >= SURE ? speaker.id : null,
  );
  const [others, known] = [byVoice.get(null) ?? [], [...byVoice].filter(([id]) => id !== null)];
  known.sort(([, one], [, other]) => other.length - one.length);
  return [
    ...known.slice(0, MAX_VOICES).map(([id, own]) => ({
      id,
      name: own[0]!.speaker!.name,
      role: own[0]!.speaker!.roles[0] ?? null,
      quotes: own.slice(0, MAX_OF_VOICE).map(({ block }) => block),
    })),
    ...(others.length > 0
      ? [
          {
            ...{ id: null, name: '', role: null },
            quotes: others.slice(0, MAX_OF_VOICE).map(({ block }) => block),
          },
        ]
      : []),
  ];
}

import { type Block, button, type Reply, reply } from '../chat/reply.ts';
import type { BriefingLength, StoredQuote, Told } from '../model.ts';
import type { Store } from '../store/store.ts';
import { chooseStatement } from './choose-statement.ts';
import { findFollowed } from './find-followed.ts';
import type { Day } from './read-day.ts';
import { buttonToRest } from './rest-of.ts';
import { createSaid, type Said } from './said.ts';
import { type Chosen, type Selection, selectStories } from './select-stories.ts';
import { failedSources, isAllSample, nothingNew, smallPrint } from './small-print.ts';
import { storyBlock, storyData, type Titled, tellStory, titleStory } from './tell-story.ts';
import type { Known } from './told/known.ts';
import { readTopics } from './topic/read-topic.ts';
import { withoutSampleMarks } from './without-sample-marks.ts';

/** Quotes to choose from. */
const MAX_QUOTES_READ = 300;
/** A quotation that stands by itself is short. */
const MAX_DAY_CHARS = 240;
/** Headlines of the other stories. */
const MAX_OTHERS = 24;

export type EditionAsked = {
  length: BriefingLength;
  /** So many at most. */
  stories: number;
  /** What the channel was told before, and whom it follows. */
  known: Known;
  followed: string[];
  /** Titles of sources that could not be read. */
  failed: string[];
};

/** An edition without what only one briefing has: its title and its next date. */
export type Untitled = { reply: Reply; told: Told; goesOn: boolean };

/**
 * What a channel is told of the news of a span of time, story by story. Undefined where nothing is new
 * to it, and nothing should be posted.
 */
export async function buildEdition(
  day: Day,
  asked: EditionAsked,
  store: Store,
): Promise<Untitled | undefined> {
  const { known, stories: most, length, followed, failed } = asked;
  const { placeId, since, until } = day;
  const selection = await selectStories(day, { known, most }, store);
  const chosen = selection.sections.flatMap(({ stories }) => stories);
  if (chosen.length === 0 && followed.length === 0) return undefined;
  const quotes = await quotesIn(chosen, placeId, store);
  const words = await store.findStatementWords(known.statements);
  const edition = {
    said: createSaid([...words.values()]),
    known: new Set(known.statements),
    length,
    quotes,
  };
  const told = tellSections(selection, edition);
  const ofTheDay = quoteOfTheDay(chosen, edition);
  const others = await findFollowed(
    { placeId, speakerIds: followed, since, before: until },
    edition,
    store,
  );
  if (chosen.length === 0 && others.length === 0) return undefined;
  const all = [...chosen, ...selection.rest];
  const articles = all.flatMap((story) => story.articles);
  const blocks = [
    ...told.blocks,
    ...nothingNew(selection.nothingOn),
    ...under(
      'Quote of the day',
      ofTheDay.map(({ block }) => block),
    ),
    ...under(
      'From people you follow',
      others.map(({ block }) => block),
    ),
    ...failedSources(failed),
    smallPrint({
      articles,
      stories: all.length,
      shown: chosen.length,
      without: readTopics(day.topics).left,
      unclear: day.sources?.unclear ?? [],
    }),
  ];
  return {
    reply: reply('', {
      onlyToAsker: false,
      blocks: isAllSample(articles) ? blocks.map(withoutSampleMarks) : blocks,
      actions: [
        ...(await buttonToRest(selection.rest, day, store)),
        button('Most quoted', 'speakers'),
        button('Sources', 'sources list'),
      ],
      data: {
        since,
        until,
        stories: told.titled.map((titled) =>
          storyData(titled, quotes, day.spans.get(titled.story.id)),
        ),
        reports: articles.length,
        more: selection.rest.length,
      },
    }),
    told: {
      stories: chosen.flatMap(({ id, also }) => [id, ...also]),
      statements: [...told.statements, ...[...ofTheDay, ...others].map(({ id }) => id)],
    },
    goesOn: selection.rest.length > 0,
  };
}

/** What goes on under an edition: the headlines of the stories that had no room. */
export async function buildOthers(
  day: Day,
  { known, stories: most }: EditionAsked,
  store: Store,
): Promise<Untitled | undefined> {
  const { rest } = await selectStories(day, { known, most }, store);
  if (rest.length === 0) return undefined;
  const shown = rest.slice(0, MAX_OTHERS);
  return {
    reply: reply('The other stories', {
      onlyToAsker: false,
      blocks: shown.map((story) => storyBlock(titleStory(story))),
      data: { stories: shown.map(({ id }) => id) },
    }),
    told: { stories: shown.flatMap(({ id, also }) => [id, ...also]), statements: [] },
    goesOn: false,
  };
}

async function quotesIn(chosen: Chosen[], placeId: string, store: Store): Promise<StoredQuote[]> {
  if (chosen.length === 0) return [];
  const articleIds = chosen.flatMap(({ articles }) => articles.map(({ id }) => id));
  return store.listQuotes({ placeId, articleIds, limit: MAX_QUOTES_READ });
}

type Edition = {
  said: Said;
  known: ReadonlySet<string>;
  length: BriefingLength;
  quotes: StoredQuote[];
};

/** All headlines first: no sentence may tell what the headline of another story does. */
function tellSections({ sections }: Selection, edition: Edition) {
  const titled = sections.map(({ topic, stories }) => ({
    topic,
    stories: stories.map(titleStory),
  }));
  const all: Titled[] = titled.flatMap(({ stories }) => stories);
  for (const { title } of all) edition.said.add(title);
  const isDivided = sections.length > 1;
  const statements: string[] = [];
  const blocks = titled.flatMap(({ topic, stories }): Block[] => {
    const told = stories.map((story) => tellStory(story, edition));
    statements.push(...told.flatMap((one) => one.statements));
    const lines = told.flatMap((one) => one.blocks);
    return isDivided && topic ? under(topic, lines) : lines;
  });
  return { blocks, statements, titled: all };
}

/** One that is certain, of the story that most report of those that have one. */
function quoteOfTheDay(chosen: Chosen[], { quotes, known, said, length }: Edition) {
  if (length === 'short') return [];
  const mostReported = chosen.toSorted((a, b) => b.articles.length - a.articles.length);
  for (const { articles } of mostReported) {
    const options = { isTold: said.has, known, maxChars: MAX_DAY_CHARS, certain: true };
    const statement = chooseStatement(quotes, articles, options);
    if (!statement) continue;
    said.add(statement.words);
    return [statement];
  }
  return [];
}

const under = (heading: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: 'heading', text: heading }, ...blocks] : [];

import { type Block, button, type Reply, reply } from '../chat/reply.ts';
import type { BriefingLength, StoredQuote, Told } from '../model.ts';
import type { Store } from '../store/store.ts';
import type { Statement } from './choose-statement.ts';
import { findFollowed } from './find-followed.ts';
import { quoteOfTheDay } from './quote-of-the-day.ts';
import type { Day } from './read-day.ts';
import { buttonToRest } from './rest-of.ts';
import { createSaid } from './said.ts';
import { type Chosen, type Selection, selectStories } from './select-stories.ts';
import { failedSources, isAllSample, nothingNew, type Printed, smallPrint } from './small-print.ts';
import { tellSections } from './tell-sections.ts';
import { storyData } from './tell-story.ts';
import type { Known } from './told/known.ts';
import { readTopics } from './topic/read-topic.ts';
import { withoutSampleMarks } from './without-sample-marks.ts';

/** Quotes to choose from. */
const MAX_QUOTES_READ = 300;

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
  const { known, stories: most, followed } = asked;
  const { placeId, since, until } = day;
  const selection = await selectStories(day, { known, most }, store);
  const chosen = selection.sections.flatMap(({ stories }) => stories);
  if (chosen.length === 0 && followed.length === 0) return undefined;
  const telling = {
    length: asked.length,
    quotes: await quotesIn(chosen, placeId, store),
    known: new Set(known.statements),
    said: createSaid([...(await store.findStatementWords(known.statements)).values()]),
  };
  const told = tellSections(selection, telling);
  const ofTheDay = quoteOfTheDay(told.titled, telling);
  const search = { placeId, speakerIds: followed, since, before: until };
  const others = await findFollowed(search, telling, store);
  if (chosen.length === 0 && others.length === 0) return undefined;
  const blocks = [
    ...told.blocks,
    ...nothingNew(selection.nothingOn),
    ...under('Quote of the day', ofTheDay),
    ...under('From people you follow', others),
    ...failedSources(asked.failed),
    smallPrint(printedOf(selection, day)),
  ];
  const statements = [...told.statements, ...[...ofTheDay, ...others].map(({ id }) => id)];
  const stories = told.titled.map((titled) =>
    storyData(titled, telling.quotes, day.spans.get(titled.story.id)),
  );
  return {
    reply: await layOut(blocks, stories, selection, day, store),
    told: { stories: chosen.flatMap(({ id, also }) => [id, ...also]), statements },
    goesOn: selection.rest.length > 0,
  };
}

async function layOut(
  blocks: Block[],
  stories: ReturnType<typeof storyData>[],
  selection: Selection,
  day: Day,
  store: Store,
): Promise<Reply> {
  const { articles } = printedOf(selection, day);
  const { rest } = selection;
  return reply('', {
    onlyToAsker: false,
    blocks: isAllSample(articles) ? blocks.map(withoutSampleMarks) : blocks,
    actions: [
      ...(await buttonToRest(rest, day, store)),
      button('Most quoted', 'speakers'),
      button('Sources', 'sources list'),
    ],
    data: {
      since: day.since,
      until: day.until,
      stories,
      reports: articles.length,
      more: rest.length,
    },
  });
}

/** All that is told or has no room. */
function printedOf({ sections, rest }: Selection, { topics, sources }: Day): Printed {
  const chosen = sections.flatMap(({ stories }) => stories);
  const all = [...chosen, ...rest];
  return {
    articles: all.flatMap((story) => story.articles),
    stories: all.length,
    shown: chosen.length,
    without: readTopics(topics).left,
    unclear: sources?.unclear ?? [],
  };
}

async function quotesIn(chosen: Chosen[], placeId: string, store: Store): Promise<StoredQuote[]> {
  if (chosen.length === 0) return [];
  const articleIds = chosen.flatMap(({ articles }) => articles.map(({ id }) => id));
  return store.listQuotes({ placeId, articleIds, limit: MAX_QUOTES_READ });
}

const under = (heading: string, statements: Statement[]): Block[] =>
  statements.length > 0
    ? [{ kind: 'heading', text: heading }, ...statements.map(({ block }) => block)]
    : [];

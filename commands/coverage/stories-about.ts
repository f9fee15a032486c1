import { type Context, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Story } from '../../src/model.ts';
import { groupStories } from '../../src/summary/stories/group-stories.ts';
import { TOPIC } from '../examples.ts';
import { keepOnTopicInTurns } from '../keep-on-topic-in-turns.ts';
import { asTyped, inWords, type Narrowed, narrow } from '../narrow.ts';
import { readTopicTerms } from '../read-terms.ts';
import { searchedWhat } from '../searched-what.ts';

/** When the reports were made that a story is found by. */
export type Times = Pick<Narrowed, 'since' | 'until'>;

/** The newest reports that contain the words; the stories of those about them count. */
const MAX_FOUND = 100;
/** A story is on the topic if at least this share of its reports is. */
const MIN_SHARE = 1 / 4;

/**
 * The stories about a topic, those of most outlets first, with the reports that are about it. Throws
 * `UserError` where there are none.
 */
export async function storiesAbout(
  topic: string,
  times: Times,
  context: Context,
): Promise<Story[]> {
  const { store, place } = context;
  const terms = await readTopicTerms(topic, example`coverage ${TOPIC}`, context);
  const narrowed = narrow({ ...times, source: undefined });
  const found = await store.findArticles({
    placeId: place.id,
    terms,
    limit: MAX_FOUND,
    ...narrowed,
  });
  const { reports, areAbout } = await keepOnTopicInTurns(found, topic);
  if (!areAbout) throw await nothing(topic, times, reports.length, context);
  const stories = groupStories(reports, await store.findStoryIds(reports.map(({ id }) => id)));
  const spans = await store.findStorySpans(
    place.id,
    stories.map(({ id }) => id),
  );
  const onTopic = stories.filter(
    ({ id, articles }) => articles.length >= MIN_SHARE * (spans.get(id)?.reports ?? 0),
  );
  return onTopic.length > 0 ? onTopic : stories;
}

async function nothing(
  topic: string,
  { since, until }: Times,
  mentions: number,
  context: Context,
): Promise<UserError> {
  const times = { since, until, source: undefined };
  const limits = inWords(times);
  const why =
    mentions > 0
      ? say(
          '{reports, plural, one {# report only mentions it.} other {# reports only mention it.}}',
          { reports: mentions },
        )
      : await searchedWhat(context);
  const words = sayBack(topic);
  const none = say('No report{limits} is about “{topic}”.', { limits, topic: words });
  return new UserError(
    `${none} ${why}`,
    [
      ...(limits ? [{ label: say('At any time'), line: formatLine('coverage', { topic }) }] : []),
      ...(mentions > 0
        ? [
            {
              label: say('Every mention'),
              line: formatLine('search', { words: topic, ...asTyped(times) }),
            },
          ]
        : []),
      { label: say('The last day’s stories'), line: 'summary' },
    ],
    { word: words },
  );
}

import type { Context, Filler } from '../src/chat/command.ts';
import type { Article } from '../src/model.ts';
import { foldTerms } from '../src/text/fold-terms.ts';
import { rarityOf } from '../src/text/rarity-of.ts';
import { ADD_SOURCE } from './add-source.ts';
import { briefingsHere } from './orders-here.ts';
import { lookUp } from './who/look-up.ts';

/** What a place has that examples can name: each has an answer there, also together with `since`. */
type Here = {
  speaker?: string;
  otherSpeaker?: string;
  organisation?: string;
  /** A word that the latest headlines share. */
  topic?: string;
  outlet?: string;
  since?: string;
};

/** The most quoted, and how many of them are looked up until one’s name means nobody else. */
const MAX_SPEAKERS = 40;
const MAX_TRIED = 5;
/** The newest reports, from whose headlines a topic is taken. */
const MAX_REPORTS = 40;
const MAX_TOPICS = 3;
/** Words that most news has are no topic. */
const MIN_TOPIC_RARITY = 2;
const MIN_TOPIC_CHARS = 3;
const NAME_WEIGHT = 0.1;
const WORD = /[\p{L}\p{M}]+/gu;
const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

const fill = (name: keyof Here): Filler => ({
  find: async (context) => (await whatIsHere(context))[name],
  first: ADD_SOURCE,
});

/** Gaps of examples: the most quoted person, the next after them, and organisation … */
export const SPEAKER = fill('speaker');
export const OTHER_SPEAKER = fill('otherSpeaker');
export const ORGANISATION = fill('organisation');
/** … what the latest reports are about, who printed the newest, and since when to ask. */
export const TOPIC = fill('topic');
export const OUTLET = fill('outlet');
export const SINCE = fill('since');

/** The id of a briefing. */
export const BRIEFING: Filler = {
  find: async (context) => (await briefingsHere(context))[0]?.id,
  first: 'briefing create 08:00 weekdays',
};

/** The address of a feed that was added here. */
export const OWN_FEED: Filler = {
  find: async ({ store, place }) =>
    (await store.findFeeds(place.id)).find(({ shared }) => !shared)?.url,
  first: ADD_SOURCE,
};

/** Read once for all examples of an answer. */
const known = new WeakMap<Context, Promise<Here>>();

function whatIsHere(context: Context): Promise<Here> {
  const here = known.get(context) ?? readHere(context);
  known.set(context, here);
  return here;
}

async function readHere(context: Context): Promise<Here> {
  const { store, place, now } = context;
  const [newest] = await store.listQuotes({ placeId: place.id, limit: 1 });
  if (!newest) return {};
  const { published, outlet } = newest.article;
  const lastWeek = new Date(now.getTime() - WEEK_MS).toISOString();
  const isRecent = published >= lastWeek;
  const topic = await findTopic(isRecent ? lastWeek : published, context);
  return {
    ...(await whoIsHere(context)),
    ...(topic && { topic }),
    ...(outlet && { outlet }),
    since: isRecent ? '7d' : dayBefore(published),
  };
}

/** The day before, so that it is all in it in whatever time zone someone asks. */
const dayBefore = (instant: string): string =>
  new Date(Date.parse(instant) - DAY_MS).toISOString().slice(0, 10);

/** The most quoted whose names mean nobody else. */
async function whoIsHere(
  context: Context,
): Promise<Pick<Here, 'speaker' | 'otherSpeaker' | 'organisation'>> {
  const { store, place } = context;
  const most = await store.findSpeakers({ placeId: place.id, limit: MAX_SPEAKERS });
  const names = (isWanted: (kind: string) => boolean) =>
    most.flatMap(({ speaker }) => (isWanted(speaker.kind) ? [speaker.name] : []));
  const people = [...names((kind) => kind === 'person'), ...names(() => true)];
  const speaker = await firstClear(people);
  const otherSpeaker = await firstClear(people.filter((name) => name !== speaker));
  const organisation = await firstClear(names((kind) => kind === 'organisation'));
  return {
    ...(speaker && { speaker }),
    ...(otherSpeaker && { otherSpeaker }),
    ...(organisation && { organisation }),
  };

  async function firstClear(all: string[]): Promise<string | undefined> {
    for (const name of [...new Set(all)].slice(0, MAX_TRIED))
      if ((await lookUp(name, context)).length === 1) return name;
    return undefined;
  }
}

/**
 * The word that most of the latest headlines share, rarer ones first, where the reports under them
 * quote somebody: so it has a summary, statements and sentences.
 */
async function findTopic(since: string, { store, place }: Context): Promise<string | undefined> {
  const reports = await store.findArticles({ placeId: place.id, since, limit: MAX_REPORTS });
  for (const { word, ids } of topicsOf(reports).slice(0, MAX_TOPICS)) {
    const quotes = await store.listQuotes({ placeId: place.id, articleIds: ids, limit: 1 });
    if (quotes.length > 0) return word;
  }
  return undefined;
}

/** Words of headlines with their reports, the best first; those only in capitals are names. */
function topicsOf(reports: Article[]): { word: string; ids: string[] }[] {
  const words = reports.flatMap(wordsOfTitle);
  const found = [...Map.groupBy(words, ({ term }) => term)].flatMap(([term, own]) => {
    const lower = own.find(({ word, text }) => text.includes(` ${word.toLowerCase()} `));
    const any = lower ?? own.find(({ word, text }) => text.includes(` ${word} `));
    const ids = [...new Set(own.map(({ id }) => id))];
    const score = ids.length * rarityOf(term) * (lower ? 1 : NAME_WEIGHT);
    return any ? [{ word: any.word.toLowerCase(), ids, score }] : [];
  });
  return found.sort((one, other) => other.score - one.score);
}

type TitleWord = { word: string; term: string; id: string; text: string };

const wordsOfTitle = ({ id, title, text }: Article): TitleWord[] =>
  (title.match(WORD) ?? []).flatMap((word) => {
    const [term] = word.length < MIN_TOPIC_CHARS ? [] : foldTerms(word);
    return term && rarityOf(term) >= MIN_TOPIC_RARITY ? [{ word, term, id, text }] : [];
  });

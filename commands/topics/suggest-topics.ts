import type { Context, Suggestion } from '../../src/chat/command.ts';
import { say } from '../../src/language/say.ts';
import type { Store } from '../../src/store/store.ts';
import { fold } from '../../src/text/fold.ts';
import { briefingsHere, followsHere } from '../orders-here.ts';
import type { NewsTopic } from './topics-in-news.ts';

const MAX_SUGGESTED = 25;
/** The newest reports, whose headlines are read. */
const MAX_REPORTS = 120;
const LOOK_BACK_MS = 7 * 86_400_000;
/** While somebody types, each letter asks again. */
const KEPT_MS = 60_000;
const MAX_KEPT_PLACES = 200;

type Kept = { until: number; topics: Promise<NewsTopic[]> };
const kept = new WeakMap<Store, Map<string, Kept>>();

/**
 * Completes a topic: what is asked for here already, in briefings and follows, and then what is in the
 * headlines that this place reads.
 */
export async function suggestTopics(typed: string, context: Context): Promise<Suggestion[]> {
  const [asked, news] = await Promise.all([askedFor(context), inTheNews(context)]);
  const all = [
    ...asked,
    ...news.map(({ topic, reports }) => ({
      value: topic,
      label: say('{topic} · in {reports, plural, one {# report} other {# reports}} of late', {
        topic,
        reports,
      }),
    })),
  ];
  const wanted = fold(typed.trim());
  const fitting = all.filter(({ value }) => begins(fold(value), wanted));
  const once = new Map([...fitting].reverse().map((one) => [fold(one.value), one]));
  return [...once.values()].reverse().slice(0, MAX_SUGGESTED);
}

/** `talks` and `gas ta` are both the begin of something in “gas talks”. */
const begins = (topic: string, typed: string): boolean =>
  topic.startsWith(typed) || topic.includes(` ${typed}`);

async function askedFor(context: Context): Promise<Suggestion[]> {
  const [briefings, follows] = await Promise.all([briefingsHere(context), followsHere(context)]);
  const ofBriefings = briefings.flatMap(({ topics }) => topics);
  const ofFollows = follows.flatMap(({ subject }) => ('topic' in subject ? [subject.topic] : []));
  return [
    ...ofBriefings.map((value) => ({
      value,
      label: say('{topic} · in a briefing here', { topic: value }),
    })),
    ...ofFollows.map((value) => ({
      value,
      label: say('{topic} · followed here', { topic: value }),
    })),
  ].filter(({ value }) => !value.startsWith('-'));
}

function inTheNews(context: Context): Promise<NewsTopic[]> {
  const { store, place, now } = context;
  const places = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, places);
  const known = places.get(place.id);
  if (known && known.until > now.getTime()) return known.topics;
  const topics = readTopics(context);
  places.delete(place.id);
  places.set(place.id, { until: now.getTime() + KEPT_MS, topics });
  topics.catch(() => places.delete(place.id));
  if (places.size > MAX_KEPT_PLACES) places.delete(places.keys().next().value!);
  return topics;
}

/** Of the last week, or where that had nothing, the newest there are. */
async function readTopics({ store, place, now }: Context): Promise<NewsTopic[]> {
  const since = new Date(now.getTime() - LOOK_BACK_MS).toISOString();
  const find = (from: { since?: string }) =>
    store.findArticles({ placeId: place.id, limit: MAX_REPORTS, ...from });
  const recent = await find({ since });
  const reports = recent.length > 0 ? recent : await find({});
  const { topicsInNews } = await import('./topics-in-news.ts');
  return topicsInNews(reports.map(({ title }) => title));
}

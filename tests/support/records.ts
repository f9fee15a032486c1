import type { Article, Briefing, Follow, Speaker } from '../../src/model.ts';
import type { NewQuote } from '../../src/store/quotes/insert-quotes.ts';
import type { Store } from '../../src/store/store.ts';

/** Noon of an ordinary day, for clocks that do not move. */
export const NOON = '2026-03-04T12:00:00.000Z';

export function makeArticle(fields: Partial<Article> & { feedId: string }): Article {
  return {
    id: 'article',
    url: 'https://gazette.example/article',
    title: 'Talks resume',
    outlet: 'The Gazette',
    byline: null,
    published: NOON,
    readAt: NOON,
    text: '“We will talk,” said Dmitry Peskov, Kremlin spokesman.',
    sample: false,
    ...fields,
  };
}

/** `Dmitry Peskov` becomes the person `dmitry-peskov`. */
export function makeSpeaker(name: string, { roles = [], kind = 'person' }: Partial<Speaker> = {}) {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, kind, roles } satisfies Speaker;
}

/** The quote of these words, which must stand in the text. */
export function makeQuote(text: string, words: string, fields: Partial<NewQuote> = {}): NewQuote {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`);
  return {
    spans: [{ start, end: start + words.length }],
    kind: 'direct',
    cue: null,
    source: null,
    speaker: null,
    confidence: 1,
    certain: false,
    class: 'assert',
    clause: { start, end: start + words.length },
    shown: true,
    terms: '',
    ...fields,
  };
}

export function makeBriefing(fields: Partial<Briefing> = {}): Briefing {
  return {
    id: 'briefing',
    kind: 'briefing',
    place: { id: 'here', platform: 'discord', name: 'Newsroom' },
    channel: { id: '1001', name: 'news' },
    times: ['09:00'],
    days: 'daily',
    zone: 'Europe/Berlin',
    topics: [],
    sources: [],
    length: 'normal',
    stories: 6,
    ping: null,
    quiet: null,
    paused: false,
    createdBy: 'editor',
    createdAt: NOON,
    nextDueAt: NOON,
    graceMinutes: 360,
    refusals: 0,
    refusal: null,
    refusedAt: null,
    hindrance: null,
    ...fields,
  };
}

export function makeFollow(fields: Partial<Follow> = {}): Follow {
  return {
    id: 'follow',
    kind: 'follow',
    place: { id: 'here', platform: 'discord', name: 'Newsroom' },
    channel: { id: '1001', name: 'news' },
    subject: { speakerId: 'dmitry-peskov', name: 'Dmitry Peskov' },
    when: 'at once',
    most: 20,
    quiet: null,
    since: NOON,
    zone: 'UTC',
    paused: false,
    createdBy: 'editor',
    createdAt: NOON,
    nextDueAt: null,
    graceMinutes: 360,
    refusals: 0,
    refusal: null,
    refusedAt: null,
    hindrance: null,
    ...fields,
  };
}

/** A feed that everybody sees, or only the places in `followedBy`. */
export async function addFeed(
  store: Store,
  url = 'https://gazette.example/feed',
  {
    followedBy = [],
    kind = 'network',
  }: { followedBy?: string[]; kind?: 'network' | 'sample' | 'import' } = {},
) {
  const shared = followedBy.length === 0;
  const feed = await store.saveFeed({ url, title: url, group: null, kind, shared, now: NOON });
  for (const placeId of followedBy) await store.followFeed(placeId, feed.id);
  return feed;
}

type TestSlot = { slot: string; state: 'pending' | 'skipped'; dueAt?: string };

/** Claims one slot of a briefing; it was due when the briefing was, unless said otherwise. */
export async function claimSlot(
  store: Store,
  briefing: Briefing,
  { slot, state, dueAt = briefing.nextDueAt ?? NOON }: TestSlot,
  nextDueAt: string | null,
): Promise<boolean> {
  const end = state === 'skipped' ? { state, error: 'too late' } : { state };
  const [won] = await store.claimSlots([
    { order: briefing, slots: [{ slot, dueAt, ...end }], nextDueAt },
  ]);
  return won === true;
}

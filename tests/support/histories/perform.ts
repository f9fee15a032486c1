import type { NewQuote } from '../../../src/store/quotes/insert-quotes.ts';
import type { Store } from '../../../src/store/store.ts';
import { makeArticle, makeQuote, NOON } from '../records.ts';
import { type Content, type Deed, FEEDS, type QuoteDeed, TEXTS } from './deeds.ts';
import { createPlainAnswers } from './plain-answers.ts';
import type { PlainRecords } from './plain-records.ts';
import type { createPlainStore } from './plain-store.ts';

type Both = { store: Store; plain: ReturnType<typeof createPlainStore>; records: PlainRecords };

/** Adds the feeds that every history begins with. */
export async function openNewsroom({ store, plain }: Both): Promise<void> {
  for (const [name, kind] of [
    ['shared', 'network'],
    ['sample', 'sample'],
  ] as const)
    plain.saveFeed((await saveFeed(store, name, kind, true)).id, true);
}

/** Does the same to the store and to the plain lists. */
export async function perform(deed: Deed, both: Both): Promise<void> {
  const { store, plain, records } = both;
  if (deed.deed === 'save') return saveOne(deed, both);
  if (deed.deed === 'revise') return reviseOne(deed, both);
  if (deed.deed === 'move') return moveOne(deed, both);
  if (deed.deed === 'forget') {
    await store.forgetSample();
    return plain.forgetSample();
  }
  if (deed.deed === 'share') {
    const { id } = await saveFeed(store, deed.feed, 'network', true);
    return plain.saveFeed(id, true);
  }
  if (deed.deed === 'follow') {
    const { id } = await saveFeed(store, deed.feed, 'network', false);
    plain.saveFeed(id, false);
    await store.followFeed(deed.placeId, id);
    return plain.followFeed(deed.placeId, id);
  }
  if (deed.deed === 'unfollow') {
    const feedId = [...records.feeds.keys()].at(FEEDS.indexOf(deed.feed));
    if (feedId === undefined || !records.follows.some((one) => one.feedId === feedId)) return;
    await store.unfollowFeed(deed.placeId, feedId);
    return plain.unfollowFeed(deed.placeId, feedId);
  }
  if ('from' in deed) return repairOne(deed, both);
}

const saveFeed = (store: Store, name: string, kind: 'network' | 'sample', shared: boolean) =>
  store.saveFeed({
    ...{ url: `https://${name}.example/feed`, title: name, group: null },
    ...{ kind, shared, now: NOON },
  });

async function saveOne(
  { id: n, feed, text, published, outlet, ...deed }: Deed & { deed: 'save' },
  { store, plain, records }: Both,
): Promise<void> {
  const feedId = [...records.feeds.keys()][FEEDS.indexOf(feed)];
  if (feedId === undefined) return;
  const sample = feed === 'sample';
  const { words, quotes, terms } = toContent(text, deed);
  // An id names one text, as it does where ids are made from addresses.
  const id = `a${n}-${sample}-${text[0]}`;
  const twin = records.articles.find(
    (other) => other.sample === sample && other.textId.endsWith(`-${text[0]}`),
  );
  const textId = twin?.textId ?? id;
  const article = makeArticle({ id, feedId, sample, published, outlet, text: words });
  const isNew = await store.saveArticle(article, quotes, terms, { textId });
  if (plain.saveArticle(article, quotes, terms, textId) !== isNew)
    throw new Error(`whether ${id} is new is not agreed on`);
}

async function reviseOne(
  { article: n, ...deed }: Deed & { deed: 'revise' },
  { store, plain, records }: Both,
): Promise<void> {
  const article = records.articles[n % records.articles.length];
  if (!article) return;
  const text = TEXTS.find(([first]) => article.id.endsWith(`-${first}`))!;
  const { words, quotes, terms } = toContent(text, deed);
  const edit = { title: 'Talks resume', text: words, quotes, terms };
  await store.reviseArticle(article.id, {
    ...edit,
    company: [],
    bands: [],
    isWithdrawn: () => false,
    now: NOON,
  });
  plain.reviseArticle(article.id, edit);
}

function toContent(text: string[], { tokens, quotes, terms }: Content) {
  const own = tokens.map((token) => text[token]!);
  const words = own.join(' ');
  return {
    words,
    quotes: quotes.map((deed) => toQuote(words, own[deed.token % own.length]!, deed)),
    terms: terms.join(' '),
  };
}

function toQuote(text: string, token: string, { speaker, ...deed }: QuoteDeed): NewQuote {
  const { roles, kind, shown, certain, terms } = deed;
  const name = speaker?.names[deed.name % speaker.names.length];
  const names = name === undefined ? [] : [{ id: toId(name), name, key: '' }];
  return makeQuote(text, token, {
    speaker: speaker && name ? { id: speaker.id, name, kind: 'person', roles, names } : null,
    ...{ kind, shown, certain, terms: terms.join(' ') },
  });
}

async function moveOne(
  { article: n, from, into }: Deed & { deed: 'move' },
  { store, plain, records }: Both,
): Promise<void> {
  const article = records.articles[n % records.articles.length];
  const speakers = [...new Set(article?.quotes.flatMap(({ speakerId }) => speakerId ?? []))];
  const fromId = speakers[from % speakers.length];
  if (!article || !fromId || fromId === into.id || !records.words.has(into.id)) return;
  const sighting = { articleId: article.id, fromId, intoId: into.id };
  await store.moveSighting(sighting);
  plain.moveSighting(sighting);
}

async function repairOne(
  { deed, placeId, from, into }: Extract<Deed, { placeId: string; from: number }>,
  { store, plain, records }: Both,
): Promise<void> {
  const answers = createPlainAnswers(records, store.engine, placeId);
  const voices = answers.voices();
  const voice = voices[from % voices.length];
  if (voice === undefined) return;
  if (deed === 'merge') {
    const other = voices[into % voices.length]!;
    await store.mergeSpeakers(placeId, voice, other);
    return plain.mergeSpeakers(placeId, voice, other);
  }
  const whole = answers.namesOf(voice).filter(({ partId }) => !partId.includes('/'));
  const name = whole[into % whole.length];
  if (whole.length < 2 || !name) return;
  await store.splitNames(placeId, name.partId, [name.nameId]);
  plain.splitName(placeId, name.partId, name.nameId);
}

const toId = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

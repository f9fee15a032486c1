import type { Article, Sighting, Speaker } from '../../model.ts';
import { explainBare } from '../../speakers/explain-bare.ts';
import { linkSpeakers } from '../../speakers/link-speakers.ts';
import { nameKey, organisationKey, personKey } from '../../speakers/name-key.ts';
import type { NewSpeaker, Store } from '../../store/store.ts';
import { speakerId } from '../../text/fold.ts';
import { isBare } from '../../text/read-person-name.ts';
import type { Analysis } from './analyze-article.ts';

type KnownStore = Pick<Store, 'findKnownSpeakers' | 'moveSighting'>;
/** Quotes whose speakers carry the ids they have across articles; `sightings` is what that was told by. */
export type Linked = {
  quotes: (Omit<Analysis['quotes'][number], 'speaker'> & { speaker: NewSpeaker | null })[];
  sightings: Sighting[];
};

/** Finds out which of an article's speakers are known from others. */
export async function linkQuotes(
  article: Article,
  { quotes, company, acronyms }: Analysis,
  store: KnownStore,
): Promise<Linked> {
  const speakers = new Map(
    quotes.flatMap(({ speaker }) => (speaker ? [[speaker.id, speaker]] : [])),
  );
  const sightings = [...speakers.values()].map(
    ({ name, kind, roles }): Sighting => ({
      articleId: article.id,
      name,
      acronyms: [acronyms.get(organisationKey(name)) ?? []].flat(),
      kind,
      roles,
      company,
      outlet: article.outlet,
      published: article.published,
    }),
  );
  const ids = linkSpeakers(sightings, await findKnown(sightings, article, store));
  const linked = new Map(
    [...speakers.values()].map((speaker, n) => [
      speaker.id,
      { ...speaker, id: ids[n]!, names: namesOf(speaker, sightings[n]!) },
    ]),
  );
  return {
    quotes: quotes.map(({ speaker, ...quote }) => ({
      ...quote,
      speaker: (speaker && linked.get(speaker.id)) ?? null,
    })),
    sightings,
  };
}

/** Gives earlier bare surnames to whom a saved article names in full, where that explains them. */
export async function explainSurnames(
  sightings: Sighting[],
  article: Article,
  store: KnownStore,
): Promise<void> {
  const full = sightings.filter(({ name, kind }) => kind === 'person' && !isBare(name));
  for (const { met, from, into } of explainBare(await findKnown(full, article, store)))
    await store.moveSighting({ articleId: met.articleId, fromId: from, intoId: into });
}

async function findKnown(sightings: Sighting[], { sample }: Article, store: KnownStore) {
  const names = sightings.flatMap(({ name, acronyms }) => [name, ...acronyms]);
  if (names.length === 0) return [];
  return store.findKnownSpeakers({
    nameIds: names.map(speakerId),
    keys: names.flatMap((name) => [personKey(name), organisationKey(name)]),
    sample,
  });
}

const namesOf = ({ id, name, kind }: Speaker, { acronyms }: Sighting) => [
  { id, name, key: nameKey(name, kind) },
  ...acronyms.map((short) => ({ id: speakerId(short), name: short, key: nameKey(short, kind) })),
];

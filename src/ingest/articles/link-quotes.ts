import type { Article, KnownSpeaker, Sighting, Speaker } from '../../model.ts';
import { explainBare } from '../../speakers/explain-bare.ts';
import { linkSpeakers } from '../../speakers/link-speakers.ts';
import { nameKey, organisationKey, personKey } from '../../speakers/name-key.ts';
import type { NewSpeaker } from '../../store/speakers/insert-speakers.ts';
import type { KnownSpeakers } from '../../store/speakers/known-speakers.ts';
import { speakerId } from '../../text/fold.ts';
import { isBare } from '../../text/read-person-name.ts';
import type { Analysis } from './analyze-article.ts';

/**
 * Quotes whose speakers have the ids that they have across articles; the `sightings`, and the
 * speakers that were `known`, are what these were decided by.
 */
export type Linked = {
  quotes: (Omit<Analysis['quotes'][number], 'speaker'> & { speaker: NewSpeaker | null })[];
  sightings: Sighting[];
  known: KnownSpeaker[];
};

/** Finds which of an article's speakers are known from other articles. */
export async function linkQuotes(
  article: Article,
  { quotes, company, acronyms }: Analysis,
  store: KnownSpeakers,
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
  const known = await findKnown(sightings, article, store);
  const ids = linkSpeakers(sightings, known);
  const linked = new Map(
    [...speakers.values()].map((speaker, n) => [
      speaker.id,
      { ...speaker, id: ids[n]!, names: namesOf(speaker, sightings[n]!) },
    ]),
  );
  return {
    quotes: quotes.map(({ speaker, certain, ...quote }) => {
      const who = (speaker && linked.get(speaker.id)) ?? null;
      return { ...quote, speaker: who, certain: certain && !isGuess(speaker, who) };
    }),
    sightings,
    known,
  };
}

/**
 * Where a saved article names people in full, assigns earlier quotes of a bare surname to them if
 * that explains who was meant.
 */
export async function explainSurnames(
  { sightings, known }: Pick<Linked, 'sightings' | 'known'>,
  article: Article,
  store: KnownSpeakers,
): Promise<void> {
  const full = sightings.filter(({ name, kind }) => kind === 'person' && !isBare(name));
  // Most articles explain nothing, and need not ask once more who is known.
  const keys = new Set(full.flatMap(({ name }) => keysOf(name)));
  const names = [...known.flatMap((one) => one.names), ...sightings].map(({ name }) => name);
  if (!names.some((name) => isBare(name) && keysOf(name).some((key) => keys.has(key)))) return;
  for (const { met, from, into } of explainBare(await findKnown(full, article, store)))
    await store.moveSighting({ articleId: met.articleId, fromId: from, intoId: into });
}

/** A surname alone is given to whom other articles name in full: they may mean another Lee. */
const isGuess = (here: Speaker | null, known: Speaker | null): boolean =>
  here?.kind === 'person' && here.id !== known?.id && isBare(here.name);

async function findKnown(sightings: Sighting[], { sample }: Article, store: KnownSpeakers) {
  const names = sightings.flatMap(({ name, acronyms }) => [name, ...acronyms]);
  if (names.length === 0) return [];
  return store.findKnownSpeakers({
    nameIds: names.map(speakerId),
    keys: names.flatMap(keysOf),
    sample,
  });
}

const keysOf = (name: string): string[] => [personKey(name), organisationKey(name)];

const namesOf = ({ id, name, kind }: Speaker, { acronyms }: Sighting) => [
  { id, name, key: nameKey(name, kind) },
  ...acronyms.map((short) => ({ id: speakerId(short), name: short, key: nameKey(short, kind) })),
];

import type { Article } from '../../model.ts';
import { inBatches } from '../../store/database/in-batches.ts';
import type { Outline, TitledOutline } from '../../store/outlines.ts';
import type { Store } from '../../store/store.ts';
import { foldTerms } from '../../text/fold-terms.ts';
import { isLeftOut, matchesBeyondTerms } from '../topic/matches.ts';
import type { Topic, Without } from '../topic/read-topic.ts';
import type { DayAsked } from './day-asked.ts';
import { createIsFrom } from './sources.ts';

/** So many texts are held at a time. */
const TEXTS_AT_ONCE = 200;

/** The reports of a span of time, the oldest first, without what is to be left out. */
export async function findReports(
  asked: DayAsked,
  without: Without,
  store: Store,
): Promise<Outline[]> {
  const found = await store.findOutlines(searchOf(asked));
  return keep(found, asked, without, store);
}

/** Those of them that have all that a topic asks for, and nothing that it leaves out. */
export async function findReportsOn(
  topic: Topic,
  asked: DayAsked,
  without: Without,
  store: Store,
): Promise<TitledOutline[]> {
  const { terms, phrases } = topic;
  // Nothing was asked for that could be read.
  if (terms.length === 0 && phrases.length === 0) return [];
  const search = searchOf(asked);
  const found =
    terms.length > 0
      ? await store.findOutlinesOn({ ...search, terms })
      : // “The Who” is in no index.
        (await store.findOutlines(search)).map((one) => ({ ...one, title: '' }));
  const kept = await keep(found, asked, without, store);
  return phrases.length === 0 && leavesNothingOut(topic.without)
    ? kept
    : sift(kept, (article) => matchesBeyondTerms(topic, article), store);
}

const searchOf = ({ placeId, since, until, outlet }: DayAsked) => ({
  ...{ placeId, since, before: until },
  ...(outlet !== undefined && { outlet }),
});

async function keep<One extends Outline>(
  reports: One[],
  asked: DayAsked,
  without: Without,
  store: Store,
): Promise<One[]> {
  const isFrom = createIsFrom(asked.sources);
  const own = reports.filter(isFrom);
  if (leavesNothingOut(without)) return own;
  const suspects = await findSuspects(without, asked, store);
  const isSuspect = ({ id }: One): boolean => suspects?.has(id) ?? true;
  const clear = await sift(own.filter(isSuspect), (article) => !isLeftOut(without, article), store);
  const ids = new Set(clear.map(({ id }) => id));
  return own.filter((report) => !isSuspect(report) || ids.has(report.id));
}

const leavesNothingOut = ({ terms, phrases }: Without): boolean =>
  terms.length === 0 && phrases.length === 0;

/** The ids of reports that may have what is to be left out; undefined where no index tells. */
async function findSuspects(
  { terms, phrases }: Without,
  asked: DayAsked,
  store: Store,
): Promise<Set<string> | undefined> {
  const wanted = [
    ...terms.map((term) => [term]),
    ...phrases.map((one) => foldTerms(one.join(' '))),
  ];
  if (wanted.some(({ length }) => length === 0)) return undefined;
  const found = await Promise.all(
    wanted.map((own) => store.findOutlinesOn({ ...searchOf(asked), terms: own })),
  );
  return new Set(found.flat().map(({ id }) => id));
}

/** Reads reports to keep those that pass. */
async function sift<One extends Outline>(
  reports: One[],
  passes: (article: Article) => boolean,
  store: Store,
): Promise<One[]> {
  const kept: One[] = [];
  for (const batch of inBatches(reports, TEXTS_AT_ONCE)) {
    const whole = await store.findWhole(batch.map(({ id }) => id));
    kept.push(
      ...batch.filter(({ id }) => {
        const article = whole.get(id);
        return article && passes(article);
      }),
    );
  }
  return kept;
}

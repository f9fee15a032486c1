import { fold, foldWords } from '../text/fold.ts';
import { mistakesBetween } from '../text/mistakes-between.ts';
import { Refusal } from './refusal.ts';
import type { ApiDeps } from './resource.ts';

const MAX_CHOICES = 10;
const MIN_WORD_CHARS = 4;
const MAX_MISTAKES = 2;

/**
 * That there is an outlet called so, in part, or a source that has brought nothing yet. Throws
 * `Refusal` with names that come near: no reports of what is not read would pass for an answer.
 */
export async function checkSource(
  source: string | undefined,
  { store, placeId }: Pick<ApiDeps, 'store' | 'placeId'>,
): Promise<void> {
  if (source === undefined || (await store.hasOutlet(placeId, source))) return;
  const feeds = await store.findFeeds(placeId);
  if (feeds.some(({ title }) => fold(title).includes(fold(source)))) return;
  const names = [
    ...new Set([...(await store.findOutletNames(placeId)), ...feeds.map(({ title }) => title)]),
  ];
  const near = names.filter((name) => isNear(source, name)).slice(0, MAX_CHOICES);
  throw new Refusal(
    `“${source}” is no source that is read here. ${near.length > 0 ? `Did you mean one of these: ${near.join(', ')}?` : 'The outlets of /api/v1/articles are.'}`,
    { status: 404, parameter: 'source', ...(near.length > 0 && { choices: near }) },
  );
}

/** Whether they share a word that tells something, misspelt or not. */
function isNear(typed: string, name: string): boolean {
  const [asked, own] = [typed, name].map((text) =>
    foldWords(text).filter((word) => word.length >= MIN_WORD_CHARS),
  );
  return asked!.some((word) => own!.some((other) => isAlike(word, other)));
}

const isAlike = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= MAX_MISTAKES &&
  mistakesBetween(one, other) <= (one.length > MIN_WORD_CHARS ? MAX_MISTAKES : 1);

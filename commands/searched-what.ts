import type { Context } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { inSpoken } from '../src/language/in-spoken.ts';
import { languageName } from '../src/language/language-name.ts';
import type { Feed } from '../src/model.ts';
import { ADD_SOURCE } from './add-source.ts';
import { findYields } from './find-yields.ts';
import { inWords, type Narrowed, narrow } from './narrow.ts';

const MAX_NAMED = 3;

type Searched = { narrowed?: Narrowed };

/** “Searched 240 quotes from 4 sources”; where that is asked for, as it was narrowed, and since when. */
export async function searchedWhat(context: Context, { narrowed }: Searched = {}): Promise<string> {
  const { store, place, write } = context;
  const feeds = await store.findFeeds(place.id);
  if (feeds.length === 0) return `Nothing is read here yet. First type “${write(ADD_SOURCE)}”.`;
  const limits = narrowed ? inWords(narrowed) : '';
  const { total, exact } = await store.findQuotes({
    placeId: place.id,
    vanished: true,
    speech: 'all',
    limit: 0,
    ...(narrowed && narrow(narrowed)),
  });
  const quotes = `${exact ? '' : 'more than '}${count(total, 'quote')}`;
  const where = limits || ` from ${count(feeds.length, 'source')}`;
  const since = narrowed && !limits ? await sinceWhen(context) : '';
  const searched =
    limits && total === 0
      ? `Nothing that was read here is${limits}.`
      : `Searched ${quotes}${where}${since}.`;
  return [searched, ...(await otherLanguages(feeds, context))].join(' ');
}

/** That quotes are read in English only, where some of the week’s news is not in English. */
async function otherLanguages(feeds: Feed[], context: Context): Promise<string[]> {
  const yields = [...(await findYields(feeds, context)).values()];
  const codes = new Set(yields.flatMap(({ languages }) => languages.map(([code]) => code)));
  if (codes.size === 0) return [];
  const named = [...codes].map(languageName).sort().slice(0, MAX_NAMED);
  return [`Some of the news here is in ${named.join(', ')}; I read quotes in English only.`];
}

async function sinceWhen({ store, place }: Context): Promise<string> {
  const oldest = await store.findOldest(place.id);
  return oldest ? `, the oldest report of ${spokenDay().format(new Date(oldest))}` : '';
}

const spokenDay = inSpoken(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);

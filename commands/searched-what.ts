import type { Context } from '../src/chat/command.ts';
import { sayDay } from '../src/language/days.ts';
import { languageName } from '../src/language/language-name.ts';
import { say } from '../src/language/say.ts';
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
  if (feeds.length === 0)
    return say('Nothing is read here yet. First type “{line}”.', { line: write(ADD_SOURCE) });
  const limits = narrowed ? inWords(narrowed) : '';
  const { total, exact } = await store.findQuotes({
    placeId: place.id,
    vanished: true,
    speech: 'all',
    limit: 0,
    ...(narrowed && narrow(narrowed)),
  });
  const quotes = { more: exact ? 'no' : 'yes', quotes: total };
  return [await searched(), ...(await otherLanguages(feeds, context))].join(' ');

  async function searched(): Promise<string> {
    if (limits)
      return total === 0
        ? say('Nothing that was read here is{limits}.', { limits })
        : say(
            'Searched {more, select, yes {more than } other {}}{quotes, plural, one {# quote} other {# quotes}}{limits}.',
            { ...quotes, limits },
          );
    const sources = feeds.length;
    const oldest = narrowed && (await store.findOldest(place.id));
    return oldest
      ? say(
          'Searched {more, select, yes {more than } other {}}{quotes, plural, one {# quote} other {# quotes}} from {sources, plural, one {# source} other {# sources}}, the oldest report of {day}.',
          { ...quotes, sources, day: sayDay(oldest) },
        )
      : say(
          'Searched {more, select, yes {more than } other {}}{quotes, plural, one {# quote} other {# quotes}} from {sources, plural, one {# source} other {# sources}}.',
          { ...quotes, sources },
        );
  }
}

/** That quotes are read in English only, where some of the week’s news is not in English. */
async function otherLanguages(feeds: Feed[], context: Context): Promise<string[]> {
  const yields = [...(await findYields(feeds, context)).values()];
  const codes = new Set(yields.flatMap(({ languages }) => languages.map(([code]) => code)));
  if (codes.size === 0) return [];
  const named = [...codes].map(languageName).sort().slice(0, MAX_NAMED);
  return [
    say('Some of the news here is in {languages}; I read quotes in English only.', {
      languages: named.join(', '),
    }),
  ];
}

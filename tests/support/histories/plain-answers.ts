import type { Engine } from '../../../src/store/database/tables.ts';
import type { QuoteSearch } from '../../../src/store/quotes/quote-search.ts';
import type { PlainRecords } from './plain-records.ts';
import { createPlainView, type Said, standsFirst } from './plain-view.ts';
import { createPlainVoices } from './plain-voices.ts';

/** What a place must be told, counted anew from everything each time. */
export function createPlainAnswers(records: PlainRecords, engine: Engine, placeId: string) {
  const view = createPlainView(records, placeId);
  const { articles, said, voiceIn, voices, rivalsOf, isCertain } = view;
  const { namesOf, nameOf, rolesOf, latestRolesOf } = createPlainVoices(records, view);

  function byDate(one: Said, other: Said, isIndexed: boolean): number {
    if (one.article.published !== other.article.published)
      return one.article.published > other.article.published ? -1 : 1;
    // SQLite's index is sorted by when each quote was saved; known articles are read without it.
    return (
      ((engine === 'postgres' || !isIndexed) &&
        (one.article.arrival - other.article.arrival ||
          one.quote.position - other.quote.position)) ||
      one.quote.order - other.quote.order
    );
  }

  function countVoice(id: string) {
    const own = said.filter(({ quote }) => voiceIn(quote) === id);
    const statements = said.filter(({ quote }) => quote.shown);
    return {
      speaker: { id, name: nameOf(id), kind: 'person', roles: latestRolesOf(id) },
      quotes: statements.filter((one) => voiceIn(one.quote) === id && standsFirst(one, statements))
        .length,
      lastSaid: own
        .map(({ article }) => article.published)
        .sort()
        .at(-1)!,
      outlets: new Set(own.map(({ article }) => article.outlet)).size,
    };
  }

  return {
    voices,
    namesOf,
    findQuotes(search: Omit<QuoteSearch, 'placeId' | 'limit'>) {
      const { speakerIds, kinds, speech = 'statements', terms = [], without = [] } = search;
      const { outlet = '', articleIds } = search;
      const fitting = said.filter(
        ({ quote, article }) =>
          (!search.certain || isCertain({ quote, article })) &&
          (!articleIds || articleIds.includes(article.id)) &&
          (!kinds || kinds.includes(quote.kind)) &&
          (speech === 'all' || quote.shown === (speech === 'statements')) &&
          (search.since ?? '') <= article.published &&
          (search.before === undefined || article.published < search.before) &&
          article.outlet.toLowerCase().includes(outlet) &&
          terms.every((term) => quote.terms.includes(term)) &&
          (without.length === 0 || !without.every((term) => quote.terms.includes(term))) &&
          (search.vanished || !quote.vanished),
      );
      return (
        fitting
          .filter((own) => search.copies || standsFirst(own, fitting))
          // Only now: of copies that call one speaker by different names, the first counts for all.
          .filter(({ quote }) => !speakerIds || speakerIds.includes(voiceIn(quote) ?? ''))
          .sort((one, other) => byDate(one, other, articleIds === undefined))
          .map(({ quote, article }) => ({
            id: quote.id,
            speaker: quote.speakerId && {
              id: voiceIn(quote),
              name: nameOf(voiceIn(quote)!),
              // Two speakers who become one may have had one role.
              roles: [
                ...new Set(
                  article.roles
                    .filter(({ speakerId }) => speakerId === quote.speakerId)
                    .sort((one, other) => one.position - other.position)
                    .map(({ role }) => role),
                ),
              ],
            },
            certain: isCertain({ quote, article }),
            rivals: [
              ...new Set(
                rivalsOf({ quote, article }).map(
                  (other) => `${nameOf(voiceIn(other.quote)!)} in ${other.article.outlet}`,
                ),
              ),
            ].sort(),
            alsoIn: quote.vanished
              ? []
              : [
                  ...new Set(
                    said
                      .filter(
                        (other) =>
                          other.article.textId === article.textId &&
                          other.quote.words === quote.words &&
                          !other.quote.vanished,
                      )
                      .map((other) => other.article.outlet),
                  ),
                ].filter((name) => name !== article.outlet),
          }))
      );
    },

    findArticles({
      terms = [],
      speakerIds,
    }: {
      terms?: string[];
      speakerIds?: string[];
    }): string[] {
      return articles
        .filter(
          (article) =>
            terms.every((term) => article.terms.includes(term)) &&
            (!speakerIds ||
              article.quotes.some(
                (quote) => !quote.vanished && speakerIds.includes(voiceIn(quote) ?? ''),
              )),
        )
        .sort((one, other) =>
          one.published === other.published
            ? one.arrival - other.arrival
            : one.published > other.published
              ? -1
              : 1,
        )
        .map(({ id }) => id);
    },

    findSpeakers({ nameWords, description }: { nameWords?: string[]; description?: string[] }) {
      const isNamed = (voice: string) =>
        !nameWords ||
        namesOf(voice).some(({ nameId }) =>
          nameWords.every((word) => nameId.split('-').some((own) => own.startsWith(word))),
        );
      const isDescribed = (voice: string) =>
        !description ||
        said.some(
          ({ quote }) =>
            voiceIn(quote) === voice &&
            description.every((word) => records.words.get(quote.speakerId!)!.has(word)),
        );
      return voices()
        .filter((voice) => isNamed(voice) && isDescribed(voice))
        .map(countVoice)
        .sort(
          (one, other) =>
            other.quotes - one.quotes || (one.speaker.name < other.speaker.name ? -1 : 1),
        );
    },

    findProfile(voice: string) {
      const outlets = new Map<string, number>();
      for (const { quote, article } of said)
        if (voiceIn(quote) === voice)
          outlets.set(article.outlet, (outlets.get(article.outlet) ?? 0) + 1);
      return {
        roles: rolesOf(voice),
        outlets: [...outlets]
          .map(([outlet, quotes]) => ({ outlet, quotes }))
          .sort((one, other) => other.quotes - one.quotes || (one.outlet < other.outlet ? -1 : 1)),
        names: namesOf(voice)
          .map(({ voice: _, ...name }) => name)
          .sort((one, other) => other.quotes - one.quotes || (one.name < other.name ? -1 : 1)),
      };
    },
  };
}

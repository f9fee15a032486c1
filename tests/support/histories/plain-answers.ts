import type { Engine } from '../../../src/store/database/tables.ts';
import type { QuoteSearch } from '../../../src/store/quote-search.ts';
import { nameKey, type PlainArticle, type PlainQuote, type PlainRecords } from './plain-records.ts';

type Said = { quote: PlainQuote; article: PlainArticle };
type NameCount = { voice: string; partId: string; nameId: string; name: string; quotes: number };

/** What a place must be told, counted anew from everything each time. */
export function createPlainAnswers(records: PlainRecords, engine: Engine, placeId: string) {
  const realmOf = ({ sample, feedId }: PlainArticle): string =>
    sample ? 'sample' : records.feeds.get(feedId)!.shared ? 'shared' : feedId;
  const realms = new Set([
    'shared',
    ...records.follows.filter((one) => one.placeId === placeId).map(({ feedId }) => feedId),
  ]);
  if (!records.articles.some((article) => realms.has(realmOf(article)))) realms.add('sample');
  const articles = records.articles.filter((article) => realms.has(realmOf(article)));
  const said: Said[] = articles.flatMap((article) =>
    article.quotes.map((quote) => ({ quote, article })),
  );

  const partOf = (speakerId: string, nameId: string): string =>
    records.splits.some(
      (split) =>
        split.placeId === placeId &&
        nameKey(split.speakerId, split.nameId) === nameKey(speakerId, nameId),
    )
      ? `${speakerId}/${nameId}`
      : speakerId;
  function voiceOf(speakerId: string, nameId: string): string {
    const part = partOf(speakerId, nameId);
    return (
      records.merges.find((one) => one.placeId === placeId && one.fromId === part)?.intoId ?? part
    );
  }
  const voiceIn = ({ speakerId, nameId }: PlainQuote): string | null =>
    speakerId === null ? null : voiceOf(speakerId, nameId!);

  function byDate(one: Said, other: Said): number {
    if (one.article.published !== other.article.published)
      return one.article.published > other.article.published ? -1 : 1;
    // SQLite's index is sorted by when each quote was saved.
    return (
      (engine === 'postgres' &&
        (one.article.arrival - other.article.arrival ||
          one.quote.position - other.quote.position)) ||
      one.quote.order - other.quote.order
    );
  }

  const isCopy = (one: Said, other: Said): boolean =>
    one.article.textId === other.article.textId &&
    one.quote.words === other.quote.words &&
    one.quote.speakerId === other.quote.speakerId &&
    one.quote.vanished === other.quote.vanished;
  const standsFirst = (own: Said, all: Said[]): boolean =>
    !all.some((other) => other.article.arrival < own.article.arrival && isCopy(other, own));

  function namesOf(voice: string): NameCount[] {
    const counts = new Map<string, NameCount>();
    for (const { quote } of said) {
      if (voiceIn(quote) !== voice) continue;
      const { speakerId, nameId } = quote;
      const key = nameKey(speakerId!, nameId!);
      const partId = partOf(speakerId!, nameId!);
      const before = counts.get(key) ?? {
        voice,
        partId,
        nameId: nameId!,
        name: records.names.get(key)!,
        quotes: 0,
      };
      counts.set(key, { ...before, quotes: before.quotes + 1 });
    }
    return [...counts.values()];
  }

  function nameOf(voice: string): string {
    const rank = ({ partId, name, quotes, nameId }: NameCount) => [
      Number(partId === voice),
      Number(name.includes(' ')),
      quotes,
      Number(nameId === partId),
      name.length,
    ];
    const compare = (one: NameCount, other: NameCount): number => {
      const at = rank(one).findIndex((value, n) => value !== rank(other)[n]);
      if (at >= 0) return rank(other)[at]! - rank(one)[at]!;
      return one.name < other.name ? -1 : 1;
    };
    return namesOf(voice).sort(compare)[0]!.name;
  }

  function rolesOf(voice: string) {
    const found = new Map<
      string,
      { role: string; quotes: number; position: number; firstSaid: string; lastSaid: string }
    >();
    for (const { roles, quotes, published } of articles)
      for (const { speakerId, role, met, position } of roles) {
        // Filed under the name that the article has first; words that still stand come first.
        const [first] = quotes
          .filter((quote) => quote.speakerId === speakerId)
          .sort(
            (one, other) =>
              Number(one.vanished) - Number(other.vanished) ||
              one.position - other.position ||
              one.order - other.order,
          );
        if (voiceOf(speakerId, first?.nameId ?? '') !== voice) continue;
        const before = found.get(role) ?? {
          role,
          quotes: 0,
          position,
          firstSaid: published,
          lastSaid: published,
        };
        found.set(role, {
          role,
          quotes: before.quotes + met,
          position: Math.min(before.position, position),
          firstSaid: published < before.firstSaid ? published : before.firstSaid,
          lastSaid: published > before.lastSaid ? published : before.lastSaid,
        });
      }
    return [...found.values()]
      .sort(
        (one, other) =>
          other.quotes - one.quotes ||
          one.position - other.position ||
          (one.role < other.role ? -1 : 1),
      )
      .map(({ position, ...role }) => role);
  }

  const voices = (): string[] =>
    [...new Set(said.flatMap(({ quote }) => voiceIn(quote) ?? []))].sort();

  function countVoice(id: string) {
    const own = said.filter(({ quote }) => voiceIn(quote) === id);
    const statements = said.filter(({ quote }) => quote.shown);
    return {
      speaker: { id, name: nameOf(id), kind: 'person', roles: rolesOf(id).map(({ role }) => role) },
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
          .sort(byDate)
          .map(({ quote, article }) => ({
            id: quote.id,
            speaker: quote.speakerId && {
              id: voiceIn(quote),
              name: nameOf(voiceIn(quote)!),
              roles: article.roles
                .filter(({ speakerId }) => speakerId === quote.speakerId)
                .sort((one, other) => one.position - other.position)
                .map(({ role }) => role),
            },
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

import type { Article } from '../../../src/model.ts';
import type { NewQuote } from '../../../src/store/quotes/insert-quotes.ts';
import type { NewSpeaker } from '../../../src/store/speakers/insert-speakers.ts';
import { foldWords } from '../../../src/text/fold.ts';
import {
  nameKey,
  type PlainArticle,
  type PlainQuote,
  type PlainRecords,
  type PlainRole,
} from './plain-records.ts';

/**
 * What deeds change, on plain lists: the same as the store's methods of these names, without its
 * tables, indexes and kept counts.
 */
export function createPlainStore(records: PlainRecords) {
  let saved = 0;

  const find = (id: string): PlainArticle | undefined =>
    records.articles.find((article) => article.id === id);
  const wordsOf = (speakerId: string): Set<string> => {
    const words = records.words.get(speakerId) ?? new Set();
    records.words.set(speakerId, words);
    return words;
  };

  function addQuotes(article: PlainArticle, quotes: NewQuote[]): void {
    const starts = quotes.map((quote) => ({ quote, start: quote.spans[0]!.start }));
    const taken = new Map<number, number>();
    starts
      .sort((one, other) => one.start - other.start)
      .forEach(({ quote, start }, position) => {
        taken.set(start, (taken.get(start) ?? 0) + 1);
        const suffix = taken.get(start)! > 1 ? `-${taken.get(start)}` : '';
        article.quotes.push({
          id: `${article.id}-${start}${suffix}`,
          words: article.text.slice(start, quote.spans[0]!.end),
          position,
          order: ++saved,
          kind: quote.kind,
          shown: quote.shown,
          certain: quote.certain,
          terms: quote.terms.split(' '),
          speakerId: quote.speaker?.id ?? null,
          nameId: quote.speaker?.names?.[0]?.id ?? null,
          vanished: false,
        });
      });
    const speakers = quotes.flatMap(({ speaker }) => speaker ?? []);
    for (const speaker of speakers) {
      for (const { id, name } of speaker.names ?? []) {
        const key = nameKey(speaker.id, id);
        if (!records.names.has(key)) records.names.set(key, name);
        for (const word of id.split('-')) wordsOf(speaker.id).add(word);
      }
      for (const word of speaker.roles.flatMap(foldWords)) wordsOf(speaker.id).add(word);
    }
    for (const [, own] of Map.groupBy(speakers, ({ id }) => id))
      article.roles.push(...toRoles(own));
  }

  return {
    saveFeed(id: string, shared: boolean): void {
      records.feeds.set(id, { shared: shared || records.feeds.get(id)?.shared === true });
    },
    followFeed(placeId: string, feedId: string): void {
      const isSame = (one: { placeId: string; feedId: string }) =>
        one.placeId === placeId && one.feedId === feedId;
      if (!records.follows.some(isSame)) records.follows.push({ placeId, feedId });
    },
    unfollowFeed(placeId: string, feedId: string): void {
      records.follows = records.follows.filter(
        (one) => one.placeId !== placeId || one.feedId !== feedId,
      );
      const isKept =
        records.feeds.get(feedId)?.shared || records.follows.some((one) => one.feedId === feedId);
      if (isKept) return;
      records.feeds.delete(feedId);
      records.articles = records.articles.filter((article) => article.feedId !== feedId);
    },
    forgetSample(): void {
      records.articles = records.articles.filter(({ sample }) => !sample);
    },
    saveArticle(article: Article, quotes: NewQuote[], terms: string, textId: string): boolean {
      if (find(article.id)) return false;
      const { id, feedId, sample, outlet, published, text } = article;
      const added: PlainArticle = {
        ...{ id, feedId, sample, outlet, published, text, textId },
        ...{ terms: terms.split(' '), revisions: 0, arrival: ++saved, quotes: [], roles: [] },
      };
      records.articles.push(added);
      addQuotes(added, quotes);
      return true;
    },
    reviseArticle(id: string, edit: { text: string; quotes: NewQuote[]; terms: string }): boolean {
      const article = find(id);
      if (!article || article.text === edit.text) return false;
      const revisionId = `${id}.${++article.revisions}`;
      const left = article.quotes.filter(
        ({ words, vanished }) => vanished || !edit.text.split(' ').includes(words),
      );
      article.quotes = left.map((quote) => ({
        ...quote,
        vanished: true,
        id: quote.vanished ? quote.id : quote.id.replace(id, revisionId),
      }));
      const speak = new Set(edit.quotes.map(({ speaker }) => speaker?.id));
      const onlyVanished = new Set(left.map(({ speakerId }) => speakerId));
      article.roles = article.roles.filter(
        ({ speakerId }) => onlyVanished.has(speakerId) && !speak.has(speakerId),
      );
      article.text = edit.text;
      article.terms = edit.terms.split(' ');
      addQuotes(article, edit.quotes);
      return true;
    },
    moveSighting({ articleId, fromId, intoId }: Record<'articleId' | 'fromId' | 'intoId', string>) {
      const article = find(articleId);
      const repaired = [
        ...records.merges.flatMap((merge) => [merge.fromId, merge.intoId]),
        ...records.splits.map(({ speakerId }) => speakerId),
      ].map((id) => id.split('/')[0]);
      if (!article || repaired.includes(fromId)) return;
      for (const [key, name] of records.names) {
        const [speakerId, nameId] = JSON.parse(key) as [string, string];
        const own = nameKey(intoId, nameId);
        if (speakerId === fromId && !records.names.has(own)) records.names.set(own, name);
      }
      for (const word of wordsOf(fromId)) wordsOf(intoId).add(word);
      const there = article.roles.filter(({ speakerId }) => speakerId === intoId).length;
      const isFrom = ({ speakerId }: PlainQuote | PlainRole) => speakerId === fromId;
      article.quotes = article.quotes.map((quote) =>
        isFrom(quote) ? { ...quote, speakerId: intoId, certain: false } : quote,
      );
      article.roles = article.roles.map((role) =>
        isFrom(role) ? { ...role, speakerId: intoId, position: role.position + there } : role,
      );
    },
    mergeSpeakers(placeId: string, fromId: string, intoId: string): void {
      if (fromId === intoId) return;
      const isHere = (one: { placeId: string }) => one.placeId === placeId;
      for (const merge of records.merges)
        if (isHere(merge) && merge.intoId === fromId) merge.intoId = intoId;
      const [speakerId, nameId] = fromId.split('/');
      if (nameId !== undefined && speakerId === intoId)
        records.splits = records.splits.filter(
          (split) =>
            !isHere(split) || nameKey(split.speakerId, split.nameId) !== nameKey(speakerId, nameId),
        );
      else records.merges.push({ placeId, fromId, intoId });
    },
    splitName(placeId: string, speakerId: string, nameId: string): void {
      records.splits.push({ placeId, speakerId, nameId });
    },
  };
}

function toRoles(sightings: NewSpeaker[]): PlainRole[] {
  const met = new Map<string, number>();
  for (const { roles } of sightings)
    for (const role of roles) met.set(role, (met.get(role) ?? 0) + 1);
  return [...met].map(([role, times], position) => ({
    speakerId: sightings[0]!.id,
    role,
    met: times,
    position,
  }));
}

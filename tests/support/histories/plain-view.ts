import type { PlainArticle, PlainQuote, PlainRecords } from './plain-records.ts';
import { nameKey } from './plain-records.ts';

export type Said = { quote: PlainQuote; article: PlainArticle };
export type PlainView = ReturnType<typeof createPlainView>;

/** What a place may see, and how it sees speakers. */
export function createPlainView(records: PlainRecords, placeId: string) {
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

  const voices = (): string[] =>
    [...new Set(said.flatMap(({ quote }) => voiceIn(quote) ?? []))].sort();

  /** Those who are said to have spoken a quote in other articles. */
  const rivalsOf = ({ quote, article }: Said): Said[] =>
    quote.words.split('\u00a0').length < 5
      ? []
      : said.filter(
          (other) =>
            other.quote.words === quote.words &&
            other.article !== article &&
            !other.quote.vanished &&
            ![null, voiceIn(quote)].includes(voiceIn(other.quote)) &&
            voiceIn(quote) !== null &&
            !isPartOf(other.quote.nameId!, quote.nameId!) &&
            !isPartOf(quote.nameId!, other.quote.nameId!),
        );
  const isCertain = (own: Said): boolean => own.quote.certain && rivalsOf(own).length === 0;

  return { articles, said, partOf, voiceOf, voiceIn, voices, rivalsOf, isCertain };
}

const isPartOf = (short: string, long: string): boolean => `-${long}-`.includes(`-${short}-`);

const isCopy = (one: Said, other: Said): boolean =>
  one.article.textId === other.article.textId &&
  one.quote.words === other.quote.words &&
  one.quote.speakerId === other.quote.speakerId &&
  one.quote.vanished === other.quote.vanished;

/** Whether none of these that came in earlier is a copy of it. */
export const standsFirst = (own: Said, all: Said[]): boolean =>
  !all.some((other) => other.article.arrival < own.article.arrival && isCopy(other, own));

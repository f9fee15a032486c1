import { html } from 'hono/html';
import { isWebAddress } from '../../src/chat/is-web-address.ts';
import { articlePath, receiptPath, speakerPath } from '../../src/chat/page-paths.ts';
import { withoutTurns } from '../../src/chat/reply/isolate.ts';
import {
  CERTAIN,
  type QuoteBlock,
  quotePieces,
  quoteText,
  type Source,
  type ToldMinute,
} from '../../src/chat/reply/reply.ts';
import { writeMinute } from '../../src/language/days.ts';
import { findMinutes } from '../../src/language/find-minutes.ts';
import type { Span } from '../../src/model.ts';

/** Markup in which everything that came from elsewhere has been escaped. */
export type Html = ReturnType<typeof html>;

// names that RFC 2606 reserves, so that nothing is there: the invented newsroom has such
const NOWHERE = /(^|\.)(example|invalid|test)$/u;
const OUTER_MARKS = /^“|”$/gu;
const LAST_WORD = /\s\S*$/u;
const MAX_NAMED_CHARS = 50;
// the day alone is kept when a text is split at it
const DAY = /\b(\d{4}-\d\d-\d\d)\b/u;

/** A quotation’s words, with what was said in a clause set off. */
export const renderWords = (quote: QuoteBlock): (Html | string)[] =>
  quotePieces(quote).map(({ text, said }) =>
    said ? html`<strong>${withoutTurns(text)}</strong>` : withoutTurns(text),
  );

export const renderSaid = ({ sure, role, ...quote }: QuoteBlock): Html =>
  html`<p class="said"><span>${!sure && html`<span class="probably">probably</span> `}<b dir="auto">${renderSpeaker(quote)}</b>${role && html`<span class="role" dir="auto">, ${withoutTurns(role)}</span>`}</span> ${renderManner(quote)}</p>`;

/** A name leads to the speaker’s page. */
const renderSpeaker = ({
  speaker,
  speakerId,
}: Pick<QuoteBlock, 'speaker' | 'speakerId'>): Html | string =>
  speakerId === undefined
    ? withoutTurns(speaker)
    : html`<a href="${speakerPath(speakerId)}">${withoutTurns(speaker)}</a>`;

/** The sign is for the eye: a screen reader says the words. */
export const renderManner = ({ manner, certain }: Pick<QuoteBlock, 'manner' | 'certain'>): Html =>
  html`<span class="kind">${manner}</span>${certain && html` <span class="certain"><span aria-hidden="true">${CERTAIN.slice(0, 2)}</span>${CERTAIN.slice(2)}</span>`}`;

export const renderRemark = (remark: string): Html =>
  html` <span class="aside" dir="auto">${renderOwn(withoutTurns(remark))}</span>`;

/** The receipt of a stored statement, else the passage in the stored copy. */
export const receiptOrPassageOf = (source: Source): string =>
  source.receipt ? receiptPath(source.receipt.id) : passageOf(source);

/** `?start=1&end=5&start=9&end=12`: every piece of the passage. */
export function passageOf({ articleId, spans, hash }: Source): string {
  const places = spans.map(({ start, end }) => `start=${start}&end=${end}`).join('&');
  return `${articlePath(articleId)}?${places}&hash=${hash}#passage`;
}

/** What a screen reader is to read copied words in, whatever our own around them are in. */
export const languageOf = ({ language = 'en' }: Source): string => language;

/** As many of copied words as tell their link from all others, for those who hear it: marks are not heard. */
export function firstWords(words: string): string {
  const line = withoutTurns(words).replace(/\s+/gu, ' ').trim();
  const begun = line.slice(0, MAX_NAMED_CHARS).replace(LAST_WORD, '').toWellFormed();
  return line.length > MAX_NAMED_CHARS ? `${begun}…` : line;
}

export const firstWordsOf = (quote: QuoteBlock): string =>
  firstWords(quoteText(quote).replace(OUTER_MARKS, ''));

/** The words alone where the address leads nowhere. Our own pages open where their link stands. */
export function renderLink(words: string, url: string | null): Html | string {
  return isSomewhere(url)
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${words}<span class="out" aria-hidden="true">&nbsp;↗</span><span class="unseen"> (the original, in a new tab)</span></a>`
    : words;
}

/** Whether it is worth a link: the addresses of the invented newsroom are not. */
export const isSomewhere = (url: string | null): boolean =>
  isWebAddress(url) && !NOWHERE.test(new URL(url).hostname);

/** The page rewrites it in the reader's zone; without scripts `text` stays, or the minute in UTC. */
export const renderTime = (instant: string, text = writeMinute(instant)): Html =>
  html`<time datetime="${instant}">${text}</time>`;

/**
 * Words of ours, in which the page rewrites minutes in the reader’s zone: those that name UTC, and
 * `told` ones. Not for what is copied, which stays word for word.
 */
export function renderOwn(words: string, told: ToldMinute[] = []): (Html | string)[] {
  const minutes = [
    ...findMinutes(words).map((one) => ({ ...one, zone: '' })),
    ...find(told, words),
  ];
  let at = 0;
  const parts = minutes
    .sort((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end)
    .flatMap(({ start, end, instant, zone }) => {
      const before = keepDays(words.slice(at, start));
      at = end;
      const written = `${words.slice(start, end)}${zone && ` (${zone})`}`;
      return [...before, html`<time datetime="${instant}" data-among="words">${written}</time>`];
    });
  return [...parts, ...keepDays(words.slice(at))];
}

/** Lines would break within `2026-12-01`. */
export const keepDays = (words: string): (Html | string)[] =>
  words
    .split(DAY)
    .map((part, at) => (at % 2 === 1 ? html`<span class="day">${part}</span>` : part));

const find = (told: ToldMinute[], words: string): (ToldMinute & Span)[] =>
  [...new Map(told.map((one) => [one.text, one])).values()].flatMap((one) => {
    const start = words.indexOf(one.text);
    return start < 0 ? [] : [{ ...one, start, end: start + one.text.length }];
  });

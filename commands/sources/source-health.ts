import { writeDay } from '../../src/language/days.ts';
import { languageName } from '../../src/language/language-name.ts';
import { message, say } from '../../src/language/say.ts';
import type { Feed } from '../../src/model.ts';
import type { FeedYield } from '../../src/store/feed-yields.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Visits come so much later than learnt, so that not all come at once: see `nextVisit`. */
const MAX_LATER = 1.11;

/**
 * How a source is doing, in a line: `read 5 min ago, every 15 min`, `failed …`, `gone …`, and what
 * of its pages could not be read.
 */
export function sourceHealth(feed: Feed, now: Date, brought?: FeedYield): string {
  const since = ailingSince(feed, now, brought);
  return [
    since && say('ailing: it has given nothing readable since {day}', { day: writeDay(since) }),
    stateOf(feed, now),
    feed.movedFrom && say('moved here from {address}', { address: feed.movedFrom }),
    brought && describeTeasers(brought),
    brought && describeLanguages(brought),
  ]
    .filter(Boolean)
    .join(' · ');
}

/**
 * Since when a source that answers has given nothing to read: no items, or none whose page could be
 * read; null where that is less than a day, or something could.
 */
export function ailingSince(
  { kind, goneAt, lastError, emptySince }: Feed,
  now: Date,
  brought?: FeedYield,
): string | null {
  if (kind !== 'network' || goneAt || lastError) return null;
  const since = emptySince ?? brought?.onlyTeasersSince ?? null;
  return since !== null && now.getTime() - Date.parse(since) >= DAY_MS ? since : null;
}

/** `12 of 14 pages could not be read this week: news.example does not let me read that (403).` */
function describeTeasers({ whole, teasers }: FeedYield): string | null {
  const [most] = teasers;
  if (!most) return null;
  const cut = sum(teasers);
  const counts = { cut, pages: whole + cut, reason: most[0] };
  if (teasers.length === 1)
    return say(
      '{cut, number} of {pages, plural, one {# page} other {# pages}} could not be read this week: {reason}',
      counts,
    );
  return say(
    '{cut, number} of {pages, plural, one {# page} other {# pages}} could not be read this week: {reason} ({most, number} of them; {others, plural, one {# other reason} other {# other reasons}})',
    { ...counts, most: most[1], others: teasers.length - 1 },
  );
}

function describeLanguages({ whole, teasers, languages }: FeedYield): string | null {
  if (languages.length === 0) return null;
  const named = languages.map(([code]) => languageName(code)).slice(0, 3);
  return say('{some, number} of {all, number} in {languages}: quotes are read in English only', {
    some: sum(languages),
    all: whole + sum(teasers),
    languages: named.join(', '),
  });
}

const sum = (counts: [string, number][]): number =>
  counts.reduce((total, [, own]) => total + own, 0);

function stateOf(feed: Feed, now: Date): string {
  const { kind, goneAt, lastError, deliveredAt, checkedAt, everyMs } = feed;
  if (kind === 'sample') return say('invented sample');
  if (kind === 'import') return say('imported');
  if (goneAt)
    return say('gone since {day}: its publisher took it down, so I no longer check it', {
      day: writeDay(goneAt),
    });
  if (lastError) return describeFailure(feed, lastError, now);
  if (!deliveredAt) return checkedAt ? say('no articles yet') : say('not read yet');
  const when = ago(deliveredAt, now);
  return everyMs
    ? say('read {when}, {every}', { when, every: say(EVERY, length(plannedMs(feed, everyMs))) })
    : say('read {when}', { when });
}

/** How long it waits now: what was learnt, give or take, or else what the source asks for. */
function plannedMs({ checkedAt, nextDueAt }: Feed, everyMs: number): number {
  const planned = checkedAt && nextDueAt ? Date.parse(nextDueAt) - Date.parse(checkedAt) : 0;
  return planned > MAX_LATER * everyMs ? planned : everyMs;
}

function describeFailure(
  { failures, deliveredAt, nextDueAt }: Feed,
  error: string,
  now: Date,
): string {
  const wait = nextDueAt ? Date.parse(nextDueAt) - now.getTime() : 0;
  return [
    failures > 1
      ? say('failed {times} times in a row: {reason}', { times: failures, reason: error })
      : say('failed: {reason}', { reason: error }),
    ...(deliveredAt ? [say('Last read {when}.', { when: ago(deliveredAt, now) })] : []),
    ...(wait > 0 ? [say(NEXT_TRY, length(wait))] : []),
  ].join(' ');
}

function ago(instant: string, now: Date): string {
  const ms = now.getTime() - Date.parse(instant);
  return ms < MINUTE_MS ? say('just now') : say(AGO, length(ms));
}

const AGO = message(
  '{unit, select, minutes {{many} min} hours {{many} h} other {{many, plural, one {# day} other {# days}}}} ago',
);
const EVERY = message(
  'every {unit, select, minutes {{many} min} hours {{many} h} other {{many, plural, one {# day} other {# days}}}}',
);
const NEXT_TRY = message(
  'Next try in {unit, select, minutes {{many} min} hours {{many} h} other {{many, plural, one {# day} other {# days}}}}.',
);

/** A length of time, in the unit in which it is told. */
function length(ms: number): { many: number; unit: string } {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 90) return { many: minutes, unit: 'minutes' };
  return minutes < 2_880
    ? { many: Math.round(minutes / 60), unit: 'hours' }
    : { many: Math.round(minutes / 1_440), unit: 'days' };
}

import {
  BRIEFING_CHANGES,
  BRIEFING_WISHES,
  COMPLAINTS,
  LIST_WORDS,
  LISTED,
} from './data/line-words.ts';
import { CLOCK, RHYTHM } from './data/posting-words.ts';
import { readOfBriefing } from './read-of-briefing.ts';
import { asked, type Reading } from './reading.ts';

// the first word of `briefing 3f9a1c`
const BEFORE_ID = /\bbriefings? (?=[0-9a-f]{6}\b)/iu;
// `add example.org/rss as a source`
const ADD_SOURCE =
  /^(?:add|follow|include|read|subscribe(?: to)?|track|watch) (?:the |this |a |new )*(?:feed |source |site |page |paper )?(\S+?)(?: (?:as|to|in|into|among|for) .{0,40}|(?: (?:feed|too|here))*)$/iu;
// `remove the feed example.org/rss`
const DROP_SOURCE =
  /^(?:remove|unfollow|drop|delete|unsubscribe(?: from)?|stop reading) (?:the |this |my |a )*(?:feed |source |site |page |paper )?(\S+)(?: (?:from|as) .{0,40})?$/iu;
// `https://…`, `example.org/feed`
const ADDRESS =
  /^(?:https?:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]\S*)?)$/iu;

/** Sources are added and dropped by their addresses. */
export function readSource(bare: string): Reading[] | undefined {
  const address = ADD_SOURCE.exec(bare)?.[1];
  if (address && ADDRESS.test(address)) return [asked(`sources add ${address}`)];
  const dropped = DROP_SOURCE.exec(bare)?.[1];
  if (dropped && ADDRESS.test(dropped)) return [asked(`sources remove ${dropped}`)];
  return ADDRESS.test(bare) && /^https?:/iu.test(bare) ? [asked(`summary ${bare}`)] : undefined;
}

/** A briefing that is there is named by the rest; a new one is made from the whole sentence. */
export function readBriefing(bare: string, low: string): Reading[] | undefined {
  const ofOne = readOfBriefing(bare);
  if (ofOne) return [ofOne];
  const words = low.split(' ');
  const posts = /^(?:post|send|deliver) .*\b(?:news|headlines|stories|briefing)\b/u.test(low);
  if (!posts && !words.some((word) => /^briefings?$/u.test(word))) return undefined;
  if (words.every((word) => LIST_WORDS.has(word))) return [asked('briefing list')];
  if (BRIEFING_CHANGES.has(words[0]!)) {
    const rest = bare.slice(words[0]!.length).replace(BEFORE_ID, '');
    return [asked(`briefing ${words[0]} ${rest.trim()}`)];
  }
  // “the briefing should be paused”, but not one about “climate change”
  const change = words.findIndex((word) => BRIEFING_CHANGES.has(word));
  const isOfTopic = words.slice(0, change).some((word) => /^(?:about|on|regarding)$/u.test(word));
  if (change > 0 && words.length < 12 && !isOfTopic) return [asked('briefing list')];
  if (words.some((word) => COMPLAINTS.has(word))) return [asked('briefing list')];
  const isWhen = /\d/u.test(low) || CLOCK.test(low) || RHYTHM.test(low);
  const wishes = posts || isWhen || words.some((word) => BRIEFING_WISHES.has(word));
  return wishes ? [asked(`briefing create ${bare}`)] : undefined;
}

/** Nothing but a list is asked for. */
export function readList(low: string): Reading[] | undefined {
  const words = low.split(' ');
  const named = words.find((word) => Object.hasOwn(LISTED, word));
  if (named && words.every((word) => word === named || LIST_WORDS.has(word)))
    return [asked(LISTED[named]!)];
  if (
    /^(?:who (?:has|have|is|was|gets) (?:been )?(?:the )?(?:most )?quoted|who do you know)/u.test(
      low,
    )
  )
    return [asked('speakers list')];
  return /^(?:what|which|where) .{0,30}(?:do you (?:read|follow|get)|your (?:sources|feeds|papers))/u.test(
    low,
  )
    ? [asked('sources list')]
    : undefined;
}

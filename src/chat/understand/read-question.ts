import { SPEECH_WORDS } from './data/asking-words.ts';
import {
  BRIEFING_CHANGES,
  BRIEFING_WISHES,
  LIST_WORDS,
  LISTED,
  SEARCH_CUE,
} from './data/line-words.ts';
import { GREETINGS, POLITE, SMALL_TALK, THANKS } from './data/small-talk.ts';
import { SUMMARY_CUE } from './data/summary-words.ts';
import { readWhoSaid } from './read-who-said.ts';
import type { Reading } from './reading.ts';

// the first word of `briefing 3f9a1c`
const BEFORE_ID = /\bbriefings? (?=[0-9a-f]{6}\b)/iu;
const BRIEFING = /\bbriefings?\b/iu;
// `who is Tobias Marsh`, `who's holm`
const WHO_IS = /^(?:who is|who's|whos|who was)(?: the)? (.+)$/u;
// `latest from Greta Holm`, `anything new by marsh`
const NEWS_CUE = /\b(?:new|news|latest|newest|recent|last|updates?|headlines)\b/u;
const FROM_SOMEBODY =
  /^,? ?(?:(?:quotes?|statements?|words|remarks|comments?) )?(?:out of|from|by) (?=\S)/u;
// `ferry strike summary`
const NEWS_OF =
  /^((?!any |the latest|the |some |what|today|this |top |breaking |latest |new |more )\S.{0,80}?) (?:summary|news|updates?|latest|headlines|overview|recap|tldr)$/u;
// `anything from Holm about the strike`
const FROM_ANYBODY = /^(?:anything|something|everything|any words?|the words) (?:from|by|of) /u;
// `add example.org/rss as a source`
const ADD_SOURCE =
  /^(?:add|follow|include|read|subscribe(?: to)?|track|watch) (?:the |this |a |new )*(?:feed |source |site |page |paper )?(\S+?)(?: (?:as|to|in|into|among|for) .{0,40}|(?: (?:feed|too|here))*)$/iu;
// `remove the feed example.org/rss`
const DROP_SOURCE =
  /^(?:remove|unfollow|drop|delete|unsubscribe(?: from)?|stop reading) (?:the |this |my |a )*(?:feed |source |site |page |paper )?(\S+)(?: (?:from|as) .{0,40})?$/iu;
// `https://…`, `example.org/feed`
const ADDRESS =
  /^(?:https?:\/\/\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]\S*)?)$/iu;
// letters and the marks that words have inside are kept
const MARKS = /[^\p{L}\p{N}\p{M}'.#:/-]+|[.:](?=\s|$)/gu;
const APOSTROPHE = /[‘’ʼ`´]/u;
// `👋`, `:)`
const EMOJI =
  /(?:[:;=]-?[)(DPp]+(?=\s|$)|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
const END = /[\s?!.,;:…]+$/u;

/**
 * What a sentence may ask for, the likeliest first. Only its shape counts: who and what the words
 * name is for the commands to find out.
 */
export function readQuestion(typed: string): Reading[] {
  if (SMALL_TALK.test(plainOf(typed))) return [asked('help')];
  const bare = withoutManners(typed.replace(EMOJI, '').replace(/\s+/gu, ' ').replace(END, ''));
  const low = lowOf(bare);
  if (low === '' || SMALL_TALK.test(plainOf(bare))) return [asked('help')];
  return (
    readSource(bare) ??
    readBriefing(bare, low) ??
    readList(low) ??
    readWhoSaid(bare) ??
    readWhoIs(bare, low) ??
    readSummary(bare, low) ??
    readSearch(bare, low) ??
    readSpeech(bare, low) ?? [
      { line: `quotes ${bare}`, meant: 'tried', needs: 'speaker' },
      { line: `summary ${bare}`, meant: 'tried', needs: 'topic' },
    ]
  );
}

const asked = (line: string): Reading => ({ line, meant: 'asked' });

/** In lower case with straight apostrophes, each letter where it was. */
const lowOf = (text: string): string =>
  [...text].map((letter) => (APOSTROPHE.test(letter) ? "'" : lowLetter(letter))).join('');

function lowLetter(letter: string): string {
  const low = letter.toLowerCase();
  return low.length === letter.length ? low : letter;
}

/** The same without marks between words. */
const plainOf = (text: string): string =>
  lowOf(text).replace(MARKS, ' ').replace(/\s+/gu, ' ').trim();

/** Without a greeting, a please and a thank you. */
function withoutManners(text: string): string {
  let bare = text.trim();
  for (const manners of [GREETINGS, POLITE, GREETINGS, POLITE])
    bare = bare.slice(manners.exec(lowOf(bare))?.[0].length ?? 0);
  return bare.slice(0, THANKS.exec(lowOf(bare))?.index).replace(END, '');
}

function readSource(bare: string): Reading[] | undefined {
  const address = ADD_SOURCE.exec(bare)?.[1];
  if (address && ADDRESS.test(address)) return [asked(`sources add ${address}`)];
  const dropped = DROP_SOURCE.exec(bare)?.[1];
  if (dropped && ADDRESS.test(dropped)) return [asked(`sources remove ${dropped}`)];
  return ADDRESS.test(bare) && /^https?:/iu.test(bare) ? [asked(`summary ${bare}`)] : undefined;
}

/** A briefing that is there is named by the rest; a new one is made from the whole sentence. */
function readBriefing(bare: string, low: string): Reading[] | undefined {
  const words = plainOf(low).split(' ');
  const posts = /^(?:post|send|deliver) .*\b(?:news|headlines|stories|briefing)\b/u.test(low);
  if (!posts && !words.some((word) => /^briefings?$/u.test(word))) return undefined;
  if (words.every((word) => LIST_WORDS.has(word))) return [asked('briefing list')];
  if (BRIEFING_CHANGES.has(words[0]!)) {
    const rest = bare.slice(words[0]!.length).replace(BEFORE_ID, '').replace(BRIEFING, 'one');
    return [asked(`briefing ${words[0]} ${rest.trim()}`)];
  }
  // “the briefing should be paused”, but not one about “climate change”
  const change = words.findIndex((word) => BRIEFING_CHANGES.has(word));
  const isOfTopic = words.slice(0, change).some((word) => /^(?:about|on|regarding)$/u.test(word));
  if (change > 0 && words.length < 12 && !isOfTopic) return [asked('briefing list')];
  const wishes = posts || words.some((word) => BRIEFING_WISHES.has(word)) || /\d/u.test(low);
  return wishes ? [asked(`briefing create ${bare}`)] : undefined;
}

function readList(low: string): Reading[] | undefined {
  const words = plainOf(low).split(' ');
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

function readWhoIs(bare: string, low: string): Reading[] | undefined {
  const name = WHO_IS.exec(plainOf(low))?.[1];
  if (!name || hasSpeech(name) || name.split(' ').length > 6) return undefined;
  return [asked(`speakers list ${bare.slice(-name.length)}`)];
}

/** What comes after “latest from” may be somebody, whose words are meant, or an outlet. */
function readSummary(bare: string, low: string): Reading[] | undefined {
  const topic = NEWS_OF.exec(low)?.[1];
  if (topic !== undefined && !hasSpeech(topic))
    return [asked(`summary ${bare.slice(0, topic.length)}`)];
  const cue = SUMMARY_CUE.exec(low)?.[0];
  if (cue === undefined)
    return /^(?:today|top)$/u.test(low) ? [asked(`summary ${low.replace('top', '')}`)] : undefined;
  const rest = bare.slice(cue.length);
  if (hasSpeech(lowOf(rest).split(/ (?:about|on|by|from) /u)[0]!)) return undefined;
  const from = NEWS_CUE.test(cue) ? FROM_SOMEBODY.exec(lowOf(rest))?.[0] : undefined;
  const length =
    /\b(?:short|quick|brief|long|full|detailed|one-line|one line)\b/u.exec(cue)?.[0] ?? '';
  const summary = asked(`summary ${rest.trim()}${length && ` ${length}`}`);
  if (from === undefined) return [summary];
  return [
    { line: `quotes by ${rest.slice(from.length)}`, meant: 'tried', needs: 'speaker' },
    summary,
  ];
}

function readSearch(bare: string, low: string): Reading[] | undefined {
  const cue = SEARCH_CUE.exec(low)?.[0];
  if (cue === undefined || hasSpeech(low.slice(cue.length))) return undefined;
  return [asked(`search ${bare.slice(cue.length).trim()}`)];
}

const readSpeech = (bare: string, low: string): Reading[] | undefined =>
  hasSpeech(low) || FROM_ANYBODY.test(low) ? [asked(`quotes ${bare}`)] : undefined;

const hasSpeech = (low: string): boolean =>
  low.split(/[^\p{L}']+/u).some((word) => SPEECH_WORDS.has(word));

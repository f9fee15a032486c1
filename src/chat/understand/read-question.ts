import { sayBack } from '../say-back.ts';
import { SPEECH_WORDS } from './data/asking-words.ts';
import { SEARCH_CUE } from './data/line-words.ts';
import { SMALL_TALK } from './data/small-talk.ts';
import { SUMMARY_CUE } from './data/summary-words.ts';
import { leaveOut } from './leave-out.ts';
import { lowOf } from './low-of.ts';
import { readBriefing, readList, readSource } from './read-upkeep.ts';
import { readWhoSaid } from './read-who-said.ts';
import { readWhy } from './read-why.ts';
import { asked, type Reading } from './reading.ts';
import { takeOutlet } from './take-outlet.ts';
import { isStance } from './take-stance.ts';
import { withoutManners } from './without-manners.ts';
import { writeOut } from './write-out.ts';

// `who is Tobias Marsh`, `who's holm`
const WHO_IS = /^(?:who is|who's|whos|who was)(?: the)? (.+)$/u;
// `latest from Greta Holm`, `anything new by marsh`
const NEWS_CUE = /\b(?:new|news|latest|newest|recent|last|updates?|headlines)\b/u;
const FROM_SOMEBODY =
  /^,? ?(?:(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) )?(?:(?:quotes?|statements?|words?|remarks?|comments?|stuff|things?|lines?) )?(?:out of|from|by) (?=\S)/u;
// `ferry strike summary`
const NEWS_OF =
  /^((?!any |the latest|the |some |what|today|this |top |breaking |latest |new |more )\S.{0,80}?) (?:summary|news|updates?|latest|headlines|overview|recap|tldr)$/u;
// `anything from Holm about the strike`
const FROM_ANYBODY = /^(?:anything|something|everything|any words?|the words) (?:from|by|of) /u;
// letters and the marks that words have inside are kept
const MARKS = /[^\p{L}\p{N}\p{M}'.#:/-]+|[.:](?=\s|$)/gu;
// `👋`, `:)`
const EMOJI =
  /(?:[:;=]-?[)(DPp]+(?=\s|$)|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
const END = /[\s?!.,;:…]+$/u;
// `what did …`, `does …`
const QUESTION =
  /^(?:what|who|whom|whose|which|when|where|why|how|did|does|do|has|have|had|is|are|was|were|will|would|can|any|anything|latest|newest|quotes?|news|summary)\b/u;
// `latest holm`, `most recent by holm`: the words behind may be somebody
const NEWEST =
  /^(?:the |any |what's |what is |whats )?(?:the )?(?:very )?(?:latest|newest|recent|most recent|last|new|lately)(?: (?:stuff|things?|word|words|bits|lines))? (?=\S)/u;
// `marchetti's latest`, `holm lately`
const LATELY =
  /^(.{2,60}?)(?:'s|s')? (?:(?:very |most )?(?:latest|newest|recent(?:ly)?|lately)(?: (?:stuff|things?|words?))?|(?:the )?latest|new|recently)$/u;

/**
 * What a sentence may ask for, the likeliest first. Only its shape counts, and what the sources here
 * are called: who and what the words name is for the commands to find out.
 */
export function readQuestion(typed: string, outlets: readonly string[] = []): Reading[] {
  if (SMALL_TALK.test(plainOf(typed))) return [asked('help')];
  const bare = withoutManners(
    writeOut(typed.replace(EMOJI, '').replace(/[^\S\n]+/gu, ' ')).trim(),
  ).replace(END, '');
  if (bare === '' || SMALL_TALK.test(plainOf(bare))) return [asked('help')];
  const { asks, leftOut } = leaveOut(bare, asksSomething);
  const readings = readAsked(leftOut === undefined ? asks : withoutManners(asks), outlets);
  return leftOut === undefined
    ? readings
    : readings.map((one) => ({ ...one, remarks: [...(one.remarks ?? []), sayLeftOut(leftOut)] }));
}

const sayLeftOut = (words: string): string => `Left out: “${sayBack(words)}”.`;

/** An outlet that leads in stands as the source of whatever is asked behind it. */
function readAsked(bare: string, outlets: readonly string[]): Reading[] {
  const { source, rest } = takeOutlet(bare, outlets);
  if (source === undefined) return readBare(bare);
  const inSource = readBare(rest).flatMap(({ line, ...how }) =>
    HAS_SOURCE.test(line) ? [{ ...how, line: `${line} source:"${source}"` }] : [],
  );
  return inSource.length > 0 ? inSource : readBare(bare);
}

// the commands that look in one outlet
const HAS_SOURCE = /^(?:quotes|search|summary|verify)(?: |$)/u;

function readBare(bare: string): Reading[] {
  const low = lowOf(bare);
  return (
    readSource(bare) ??
    readBriefing(bare, plainOf(bare)) ??
    readList(plainOf(bare)) ??
    readWhoSaid(bare) ??
    readStance(bare, low) ??
    readWhoIs(bare, low) ??
    readWhy(bare, low) ??
    readSummary(bare, low) ??
    readSearch(bare, low) ??
    readSpeech(bare, low) ?? [
      { line: `quotes ${bare}`, meant: 'tried', needs: 'speaker' },
      { line: `summary ${bare}`, meant: 'tried', needs: 'topic' },
    ]
  );
}

/** Whether a part of a sentence has the shape of a question, or of an order. */
function asksSomething(part: string): boolean {
  const low = lowOf(part);
  return hasSpeech(low) || SUMMARY_CUE.test(low) || SEARCH_CUE.test(low) || QUESTION.test(low);
}

/** The same without marks between words. */
const plainOf = (text: string): string =>
  lowOf(text).replace(MARKS, ' ').replace(/\s+/gu, ' ').trim();

// `does anyone`, `who`
const ANYBODY =
  /^(?:who(?:'s| is| has| are| was| were| else)?|(?:does|did|has|have|is|are|was|were|do|will|would) (?:anyone|anybody|someone|somebody|people|everyone|everybody|nobody))(?: (?:still|really|ever|also|openly))? ([\p{L}]+) (?=\S)/u;

/** “Who opposes the deal”: anybody’s words about it. */
function readStance(bare: string, low: string): Reading[] | undefined {
  const verb = ANYBODY.exec(low)?.[1];
  return verb !== undefined && isStance(verb) ? [asked(`quotes ${bare}`)] : undefined;
}

function readWhoIs(bare: string, low: string): Reading[] | undefined {
  const name = WHO_IS.exec(plainOf(low))?.[1];
  if (!name || hasSpeech(name) || name.split(' ').length > 6) return undefined;
  return [asked(`speakers list ${bare.slice(-name.length)}`)];
}

/** What comes after “latest from” may be somebody, whose words are meant, or an outlet. */
function readSummary(bare: string, low: string): Reading[] | undefined {
  const topic = NEWS_OF.exec(low)?.[1];
  const whose = hasSpeech(low) ? undefined : LATELY.exec(low)?.[1];
  if (topic !== undefined && !hasSpeech(topic))
    return [...personIn(bare, whose), asked(`summary ${bare.slice(0, topic.length)}`)];
  if (whose !== undefined && !SUMMARY_CUE.test(whose) && !ASKS.test(whose)) {
    const named = bare.slice(0, whose.length);
    return [...personIn(bare, whose), { line: `summary ${named}`, meant: 'tried', needs: 'topic' }];
  }
  const cue = SUMMARY_CUE.exec(low)?.[0];
  if (cue === undefined)
    return /^(?:today|top)$/u.test(low) ? [asked(`summary ${low.replace('top', '')}`)] : undefined;
  const rest = bare.slice(cue.length);
  if (hasSpeech(lowOf(rest).split(/ (?:about|on|by|from) /u)[0]!)) return undefined;
  const from = NEWS_CUE.test(cue) ? FROM_SOMEBODY.exec(lowOf(rest))?.[0] : undefined;
  const length =
    /\b(?:short|quick|brief|long|full|detailed|one-line|one line)\b/u.exec(cue)?.[0] ?? '';
  const summary = asked(`summary ${rest.trim()}${length && ` ${length}`}`);
  const newest = NEWEST.exec(low)?.[0];
  if (from === undefined)
    return newest !== undefined && !LEADS_AWAY.test(low.slice(newest.length))
      ? [person(bare.slice(newest.length)), summary]
      : [summary];
  return [
    { line: `quotes by ${rest.slice(from.length)}`, meant: 'tried', needs: 'speaker' },
    summary,
  ];
}

// `what's new`, `anything new`: nobody’s name
const ASKS =
  /^(?:what|whats|what's|what is|anything|something|any|some|the (?:latest|newest|most|news)|all|everything|is|are|show|give|got|who|how|whose|tell|so)\b/u;
// What leads to a topic, or names news
const LEADS_AWAY =
  /^(?:about|on|in|of|for|with|re|regarding|news|headlines|stories|updates?|developments?|this|today)\b/u;

const person = (words: string): Reading => ({
  line: `quotes ${words}`,
  meant: 'tried',
  needs: 'person',
});

/** “Marchetti’s latest” are her words; “the strike’s latest” is news. */
const personIn = (bare: string, whose: string | undefined): Reading[] =>
  whose === undefined || ASKS.test(whose) ? [] : [person(bare.slice(0, whose.length))];

function readSearch(bare: string, low: string): Reading[] | undefined {
  const cue = SEARCH_CUE.exec(low)?.[0];
  if (cue === undefined || hasSpeech(low.slice(cue.length))) return undefined;
  return [asked(`search ${bare.slice(cue.length).trim()}`)];
}

const readSpeech = (bare: string, low: string): Reading[] | undefined =>
  hasSpeech(low) || FROM_ANYBODY.test(low) ? [asked(`quotes ${bare}`)] : undefined;

const hasSpeech = (low: string): boolean =>
  low.split(/[^\p{L}']+/u).some((word) => SPEECH_WORDS.has(word));

import { formatLine } from '../line/line.ts';
import { SEARCH_CUE } from './data/line-words.ts';
import { SUMMARY_CUE } from './data/summary-words.ts';
import { hasSpeech } from './has-speech.ts';
import { leaveOut, sayLeftOut } from './leave-out.ts';
import { lowOf } from './low-of.ts';
import { readCoverage } from './read-coverage.ts';
import { readFollowing } from './read-following.ts';
import { readOverTime } from './read-over-time.ts';
import { readPausing } from './read-pausing.ts';
import { readPosting } from './read-posting.ts';
import { readSmallTalk } from './read-small-talk.ts';
import { readSummary } from './read-summary.ts';
import { readBriefing, readList, readSource } from './read-upkeep.ts';
import { readWhoSaid } from './read-who-said.ts';
import { readWhy } from './read-why.ts';
import { readWhyBriefing } from './read-why-briefing.ts';
import { asked, type Reading } from './reading.ts';
import { takeOutlet } from './take-outlet.ts';
import { isStance } from './take-stance.ts';
import { withoutAddressee } from './without-addressee.ts';
import { claimAsked, quotationAsked, withoutDenial } from './without-denial.ts';
import { withoutManners } from './without-manners.ts';
import { writeOut } from './write-out.ts';

// `who is Tobias Marsh`, `who's holm`
const WHO_IS =
  /^(?:who is|who's|whos|who was)(?: (?:the|this|that))? (.+?)(?: (?:bloke|chap|dude|fella|fellow|guy|lady|man|person|woman))?$/u;
// `anything from Holm about the strike`
const FROM_ANYBODY = /^(?:anything|something|everything|any words?|the words) (?:from|by|of) /u;
// letters and the marks that words have inside are kept
const MARKS = /[^\p{L}\p{N}\p{M}'.#:/-]+|[.:](?=\s|$)/gu;
// `👋`, `:)`
const EMOJI =
  /(?:[:;=]-?[)(DPp]+(?=\s|$)|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+/gu;
// `re: gas`, which is no option in a sentence
const RE = /(?<![^\s,(])(re):(?!\/)/giu;
const END = /[\s?!.,;:…]+$/u;
// `what did …`, `does …`
const QUESTION =
  /^(?:what|who|whom|whose|which|when|where|why|how|did|does|do|has|have|had|is|are|was|were|will|would|can|any|anything|latest|newest|quotes?|news|summary)\b/u;
/**
 * What a sentence may ask for, the likeliest first. Only its shape counts, and what the sources here
 * are called: who and what the words name is for the commands to find out.
 */
export function readQuestion(typed: string, outlets: readonly string[] = []): Reading[] {
  const talk = readSmallTalk(typed, plainOf(typed));
  if (talk) return talk;
  const plain = writeOut(
    typed
      .replace(EMOJI, '')
      .replace(RE, '$1 ')
      .replace(/[^\S\n]+/gu, ' '),
  ).trim();
  const order = readPosting(plain) ?? readFollowing(plain);
  if (order) return [order];
  const bare = withoutManners(plain).replace(END, '');
  if (bare === '')
    return [asked(THANKED.test(plain) ? 'say-hello thanks:yes' : 'say-hello'), asked('help')];
  const other = readSmallTalk(bare, plainOf(bare));
  if (other) return other;
  const quotation = quotationAsked(bare);
  if (quotation !== undefined) return [asked(formatLine('verify', { words: quotation }))];
  const claim = claimAsked(bare);
  if (claim) return [{ ...asked(claim.asks), remarks: [claim.remark] }];
  const otherwise = withoutAddressee(bare) ?? withoutDenial(bare);
  if (otherwise)
    return readAsked(otherwise.asks, outlets).map((one) => ({
      ...one,
      remarks: [...(one.remarks ?? []), otherwise.remark],
    }));
  const { asks, leftOut } = leaveOut(bare, asksSomething);
  const readings = readAsked(leftOut === undefined ? asks : withoutManners(asks), outlets);
  return leftOut === undefined
    ? [...readPausing(bare), ...readings]
    : readings.map((one) => ({ ...one, remarks: [...(one.remarks ?? []), sayLeftOut(leftOut)] }));
}

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
  const ofBriefing = readWhyBriefing(bare, low);
  if (ofBriefing[0]?.meant === 'asked') return ofBriefing;
  return [...ofBriefing, ...readCoverage(bare, low), ...readElse(bare, low)];
}

function readElse(bare: string, low: string): Reading[] {
  return (
    readHowOften(bare, low) ??
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
      ...readOverTime(bare, low),
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

// `many thanks`
const THANKED = /\b(?:thanks|thank|thx|cheers|ty)\b/iu;

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
  const at = low.indexOf(name);
  return [asked(`speakers list ${at < 0 ? name : bare.slice(at, at + name.length)}`)];
}

// `how many times has Holm been quoted`, `how often was marsh quoted`
const HOW_OFTEN =
  /^how (?:many times|often) (?:has|have|was|were|is|are) (?<name>\S.{1,60}?) (?:been )?(?:quoted|cited)$/u;

function readHowOften(bare: string, low: string): Reading[] | undefined {
  const name = HOW_OFTEN.exec(low)?.groups?.name;
  if (name === undefined) return undefined;
  const at = low.indexOf(name);
  return [asked(`speakers list ${bare.slice(at, at + name.length)}`)];
}

function readSearch(bare: string, low: string): Reading[] | undefined {
  const cue = SEARCH_CUE.exec(low)?.[0];
  if (cue === undefined || hasSpeech(low.slice(cue.length))) return undefined;
  return [asked(`search ${bare.slice(cue.length).trim()}`)];
}

const readSpeech = (bare: string, low: string): Reading[] | undefined =>
  hasSpeech(low) || FROM_ANYBODY.test(low) ? [asked(`quotes ${bare}`)] : undefined;

import type { Context, Free, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { PRONOUNS } from '../../src/chat/understand/data/asking-words.ts';
import { type Run, withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { FORMATS } from '../../src/citations/formats.ts';
import { calledWords } from '../../src/store/quotes/called-words.ts';
import { findMisspelt } from '../who/find-misspelt.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { isAnybodyCalled } from '../who/is-anybody-called.ts';
import { lookUp } from '../who/look-up.ts';
import { askBodyOrTopic } from './ask-body-or-topic.ts';
import { askForOneTopic } from './ask-for-one-topic.ts';
import { askOutlet } from './ask-outlet.ts';
import { unknownOutlet } from './find-outlet.ts';
import { areAllPeople } from './is-speaker.ts';
import { isTopic } from './is-topic.ts';
import { misspeltNameAndTopic } from './misspelt-both.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { type Read, readRuns } from './read-runs.ts';
import { misspeltTopic, unknownTopic } from './unknown-topic.ts';
import { withoutUnheeded } from './without-unheeded.ts';

const UNCLEAR = /^(?:how|it|many|that|this|when|where|why)[?!.]*$/iu;

/**
 * Reads a question for what was said: who, about what, where, since when, as a file. A name that is
 * known as a whole stays as it was typed. Throws a `UserError` that names what it does not know.
 */
export async function placeQuotes(free: Free, context: Context): Promise<Given> {
  const placed = await placeWords(free, context);
  await askForOneTopic('quotes', 'about', placed, context);
  return placed;
}

async function placeWords(free: Free, context: Context): Promise<Given> {
  if (free.words.length === 0) return free.byPosition();
  await askOutlet(free, context);
  if (free.meant === 'named' && (await isNameAlone(free, context))) {
    const placed = free.byPosition();
    if (free.words.every(({ quoted }) => !quoted))
      await askBodyOrTopic(placed, context, { isNamed: true });
    return placed;
  }
  const { words, form } = takeForm(free);
  const { times, runs } = await readFree(words, context, (tokens) =>
    withoutUnheeded(tokens, free, context),
  );
  const given = { ...free.given, ...form, ...placeTimes(times, free.given, context) };
  if (runs.length === 0 && times.length === 0 && words.length === free.words.length)
    if (free.words.every(({ value }) => !/[\p{L}\p{N}]/u.test(value))) return free.byPosition();
  const read = await readRuns(runs, given, context);
  if (read.unknown.length > 0) return placeUnknown(read, free, context);
  if (free.meant === 'asked' && Object.keys(read.given).length === 0) refuseUnclear(free);
  const { about, speaker } = read.given;
  const isRead = about !== undefined && about !== free.given.about;
  if (isRead && !(await isTopic(about, context))) {
    const asking = { command: 'quotes', option: 'about', given: read.given } as const;
    const wrong = speaker === undefined ? unknownTopic : misspeltTopic;
    const error = await wrong(about, asking, context);
    if (error) throw error;
  }
  if (free.wantsPerson && !(await areAllPeople(speaker ?? '', context)))
    throw notUnderstood(speaker ?? '');
  if (!saysWhose(free, runs) && free.given.speaker === undefined)
    await askBodyOrTopic(isThe(free, about) ? { ...given, speaker: about! } : read.given, context);
  return read.given;
}

// `what did the union say`, `quotes by the union`: whoever it is speaks
const SAYS_WHOSE = /^(?:sa(?:id|y|ys|ying)|did|does|has|think|thinks|told|tell)$/iu;

/** “the union”: with nothing else, it is somebody as well as a topic. */
const isThe = ({ words }: Free, about: string | undefined): boolean =>
  about !== undefined && words.map(({ value }) => value).join(' ') === `the ${about}`;

/** Whether the words around a name say that it is the speaker. */
const saysWhose = ({ words }: Free, runs: Run[]): boolean =>
  runs.some(({ kind }) => kind === 'by') ||
  words.some(({ value, quoted }) => !quoted && SAYS_WHOSE.test(value));

/** “who said that”, “how many quotes”: these ask for more than the newest quotes. */
function refuseUnclear({ words }: Free): void {
  const unclear = words.find(({ value }) => UNCLEAR.test(value));
  if (unclear) throw notUnderstood(words.map(({ value }) => value).join(' '));
}

/** Where one run of words is unknown, it is a name: whose it may be is asked back, or it is refused. */
async function placeUnknown(
  { given, unknown }: Read,
  free: Free,
  context: Context,
): Promise<Given> {
  const [first] = unknown;
  const text = textOf(withoutAsking(first!.tokens)) || textOf(first!.tokens);
  if (PRONOUNS.has(text.toLowerCase()))
    throw new UserError(`I do not know whom “${text}” means. Name them.`, ['speakers']);
  // In `about:pay deal` the option has taken one word of the topic.
  const topic = `${free.given.about} ${text}`;
  if (free.given.about && unknown.length === 1 && (await isTopic(topic, context)))
    return { ...given, about: topic };
  const isNamed = given.speaker !== undefined;
  const isAlike = !isNamed && (await findMisspelt(text, 1, context)).length > 0;
  const again = (source: string) => formatLine('quotes', { ...given, source });
  const isOutlet = first!.kind === 'in' || (first!.marker === 'from' && !isAlike);
  if (isOutlet) throw await unknownOutlet(text, again, context);
  if (isNamed || unknown.length > 1) throw notUnderstood(text);
  const mended = await misspeltWords(first!, given, free, context);
  if (mended) throw mended;
  const isWhole = free.meant === 'named' && first!.kind === 'lead' && isAll(given, free);
  if (isWhole) return free.byPosition();
  if (free.meant === 'tried' && !isAlike)
    throw await unknownTopic(text, { command: 'summary', option: 'topic' }, context);
  if (free.meant === 'tried')
    await findSpeaker(text, context, (speaker) => formatLine('quotes', { ...given, speaker }));
  return { ...given, speaker: text };
}

/** Asks whether a name and a topic, or a topic alone, were meant that are spelt nearly so. */
async function misspeltWords(
  { kind, tokens }: Run,
  given: Given,
  free: Free,
  context: Context,
): Promise<UserError | undefined> {
  if (kind !== 'lead') return undefined;
  const both = await misspeltNameAndTopic(tokens, given, context);
  if (both || (await isMisspeltName(tokens, context))) return both;
  const text = textOf(withoutAsking(tokens));
  return free.meant === 'tried'
    ? undefined
    : misspeltTopic(text, { command: 'quotes', option: 'about', given }, context);
}

const isMisspeltName = async (tokens: Token[], context: Context): Promise<boolean> =>
  (await findMisspelt(textOf(withoutAsking(tokens)), 1, context)).length > 0;

/** Nothing else was read: then all of it is a name. */
const isAll = (given: Given, free: Free): boolean =>
  Object.keys(given).length === Object.keys(free.given).length;

const notUnderstood = (text: string): UserError =>
  new UserError(
    `I do not know what “${sayBack(text)}” means here. What it is about stands after “about”, an outlet after “in”, a time after “since”.`,
    [
      { label: `search ${sayBack(text)}`, line: formatLine('search', { words: text }) },
      'help quotes',
    ],
    { word: sayBack(text) },
  );

async function isNameAlone(free: Free, context: Context): Promise<boolean> {
  const { speaker } = free.byPosition();
  if (speaker === undefined || free.given.speaker !== undefined) return false;
  if ((await lookUp(speaker, context)).length > 0) return true;
  const called = calledWords(speaker);
  return called.length > 0 && called.length <= 6 && isAnybodyCalled(called, context);
}

/** `csv`, `as csv` at the end: the form of the answer. */
function takeForm({ words, given }: Free): { words: Free['words']; form: Given } {
  const last = words.at(-1);
  const as = last && !last.quoted ? last.value.toLowerCase() : '';
  if (words.length < 2 || given.as || !Object.hasOwn(FORMATS, as)) return { words, form: {} };
  const before = words.at(-2)!.value.toLowerCase();
  return { words: words.slice(0, /^(?:as|in|to|into)$/u.test(before) ? -2 : -1), form: { as } };
}

import type { Context, Free, Given } from '../../src/chat/command.ts';
import { sayLeftOut } from '../../src/chat/understand/leave-out.ts';
import type { Run } from '../../src/chat/understand/to-runs.ts';
import { FORMATS } from '../../src/citations/formats.ts';
import { calledWords } from '../../src/store/quotes/called-words.ts';
import { isAnybodyCalled } from '../who/is-anybody-called.ts';
import { lookUp } from '../who/look-up.ts';
import { askBodyOrTopic } from './ask-body-or-topic.ts';
import { askOutlet } from './ask-outlet.ts';
import { areAllPeople } from './is-speaker.ts';
import { isTopic } from './is-topic.ts';
import { notUnderstood } from './not-understood.ts';
import { placeTimes } from './place-times.ts';
import { placeUnknown } from './place-unknown.ts';
import { readFree } from './read-free.ts';
import { readRuns } from './read-runs.ts';
import { misspeltTopic, unknownTopic } from './unknown-topic.ts';
import { withoutTail } from './without-tail.ts';
import { withoutUnheeded } from './without-unheeded.ts';

const UNCLEAR = /^(?:how|it|many|that|this|when|where|why)[?!.]*$/iu;

/**
 * Reads a question for what was said: who, about what, where, since when, as a file. A name that is
 * known as a whole stays as it was typed. Throws a `UserError` that names what it does not know.
 */
export async function placeQuotes(free: Free, context: Context): Promise<Given> {
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
    const cut = await withoutTail(about, context);
    if (cut) {
      free.remark(sayLeftOut(cut.tail));
      return { ...read.given, about: cut.topic };
    }
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

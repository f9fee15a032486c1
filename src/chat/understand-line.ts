import { say } from '../language/say.ts';
import { speakIn } from '../language/speak.ts';
import type { Command, Context, Free, Given } from './command.ts';
import { UserError } from './errors.ts';
import { misspeltCommand, noCommand } from './line/find-verb.ts';
import { type Call, freeOf, type OpenCall, openLine, withoutSlash } from './line/line.ts';
import { isVerbatim, readOptions } from './line/read-options.ts';
import { sayBack } from './say-back.ts';
import { beginsSentence } from './understand/begins-sentence.ts';
import { cleanLine } from './understand/clean-line.ts';
import { findForeign } from './understand/find-foreign.ts';
import { findForeignStart } from './understand/find-foreign-start.ts';
import { offerBare } from './understand/offer-bare.ts';
import { readQuestion } from './understand/read-question.ts';
import type { Reading } from './understand/reading.ts';
import { refuseExclusion } from './understand/refuse-exclusion.ts';
import { refuseUndo } from './understand/refuse-undo.ts';
import { unquoteBlock } from './understand/unquote-block.ts';
import { splitLine } from './words.ts';

/** A line that was understood, and whether other words were typed than those that mean it. */
export type Understood = Call & {
  isMoved: boolean;
  /** What of the words the answer does not heed. */
  remarks: string[];
};

// `/qoutes holm`
const SLASH = /^\s*\//u;
/** A question is shorter; a longer line was pasted. */
export const MAX_QUESTION_CHARS = 400;
const MAX_QUESTION_WORDS = 40;
// the look-ups whose words name what is asked for; those of the others are searched for as they stand
const LEAVES_NOTHING_OUT = /^(?:compare|coverage|quotes|speakers list|summary|timeline)(?: |$)/u;
/** More words are a text. */
const MAX_EXCLUDING_WORDS = 14;

/**
 * Reads whatever was typed: a command with its options, or a sentence that names none and asks for
 * something all the same. What names nothing that is known is refused by name. Throws `UserError`.
 */
export async function understandLine(
  typedLine: string,
  commands: Command[],
  context: Context,
): Promise<Understood> {
  const line = unquoteBlock(typedLine);
  const typed = withoutSlash(line);
  const clean = withoutSlash(cleanLine(line));
  const open = beginsSentence(splitLine(clean))
    ? undefined
    : (openLine(typed, commands) ?? openLine(clean, commands));
  if (open) {
    const isShort = LEAVES_NOTHING_OUT.test(open.name) && open.free.length <= MAX_EXCLUDING_WORDS;
    const excluded = isShort ? refuseExclusion(open.rest) : undefined;
    if (excluded) throw excluded;
    return place(open, { meant: 'named' }, context);
  }
  return understandSentence(line, clean, commands, context);
}

/** What a reading’s words mean. Throws `UserError`. */
export const placeReading = (
  { line, ...how }: Omit<Reading, 'meant'> & Pick<Free, 'meant'>,
  commands: Command[],
  context: Context,
): Promise<Understood> => place(openLine(line, commands)!, how, context);

async function place(
  open: OpenCall,
  { meant, needs, remarks = [] }: Omit<Reading, 'line' | 'meant'> & Pick<Free, 'meant'>,
  context: Context,
): Promise<Understood> {
  const { name, verb, isAlias } = open;
  const said = [...remarks];
  const remark = (text: string) => void said.push(text);
  const free = freeOf(context.byProgram && open.given.speaker ? open : openValue(open), {
    meant,
    remark,
    wantsPerson: needs === 'person',
  });
  const given = await (verb.place?.(free, context) ?? free.byPosition());
  const isMoved = isAlias || meant !== 'named' || !isSame(given, positions(free));
  return { name, verb, given, isMoved, remarks: said };
}

/**
 * A form that asks for each option alone gets whole sentences in its first field: where nothing else
 * is given, that is read like words without a name.
 */
function openValue(open: OpenCall): OpenCall {
  const { verb, given, free } = open;
  const [first] = Object.entries(verb.options).find(([, { named }]) => !named) ?? [];
  const [[key, value] = [], ...others] = Object.entries(given);
  const isAlone = verb.place && free.length === 0 && others.length === 0 && key === first;
  if (!isAlone || value === undefined) return open;
  return { ...open, ...optionsWithin(open, value), typed: value, rest: value };
}

/** `8am weekdays stories:3` in one field: what is named there is no less meant than beside it. */
function optionsWithin({ verb, name }: OpenCall, value: string): Pick<OpenCall, 'given' | 'free'> {
  const free = splitLine(value);
  if (Object.values(verb.options).some(isVerbatim)) return { given: {}, free };
  try {
    return readOptions(verb, free, { name, typed: value });
  } catch (error) {
    // What looks like an option may be words, too.
    if (error instanceof UserError) return { given: {}, free };
    throw error;
  }
}

function positions(free: Free): Given | undefined {
  try {
    return free.byPosition();
  } catch {
    return undefined;
  }
}

const isSame = (one: Given, other: Given | undefined): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other ?? {}).sort());

async function understandSentence(
  line: string,
  sentence: string,
  commands: Command[],
  context: Context,
): Promise<Understood> {
  const words = splitLine(sentence);
  const undo = refuseUndo(sentence);
  if (undo) throw undo;
  const refused = noCommand(sentence, words, commands);
  if (words.length === 0) throw refused;
  if (sentence.length > MAX_QUESTION_CHARS || words.length > MAX_QUESTION_WORDS)
    throw new UserError(
      say('“{sentence}” is too long for a question. To sum up a text, put “summary” before it.', {
        sentence: sayBack(sentence),
      }),
      ['help'],
    );
  const foreign = findForeign(sentence);
  if (foreign) throw speakIn(foreign, inEnglishOnly);
  const readings = readQuestion(sentence, await outletsOf(commands, context)).filter(
    ({ line: one }) => canRead(one, commands),
  );
  // A slash means a command; one word that is nearly one most likely does, too.
  const isNearly = words.length === 1 && refused.about.asksBack;
  const excluded =
    readings.length > 0 &&
    LEAVES_NOTHING_OUT.test(readings[0]!.line) &&
    words.length <= MAX_EXCLUDING_WORDS
      ? refuseExclusion(sentence)
      : undefined;
  if (excluded) throw excluded;
  if (readings.length === 0 || (readings[0]!.meant === 'tried' && isNearly)) throw refused;
  const misspelt = misspeltCommand(sentence, words, commands);
  const isSlashed = SLASH.test(line) && readings[0]!.meant === 'tried' && !beginsSentence(words);
  try {
    const understood = await firstOf(readings, commands, context);
    if (isSlashed) throw offerBare(sentence, refused);
    // “sumary holm”: the first word is no part of the name, and is nearly a command.
    const first = words[0]!.value.toLowerCase();
    const isPart = understood.given.speaker?.toLowerCase().includes(first);
    if (readings[0]!.meant === 'tried' && misspelt.length > 0 && !isPart) throw refused;
    return understood;
  } catch (error) {
    const known = error instanceof UserError ? await whoKnows(line, commands, context) : undefined;
    if (known) return known;
    const begun = error instanceof UserError ? findForeignStart(sentence) : undefined;
    if (begun && readings[0]!.meant === 'tried') throw speakIn(begun, inEnglishOnly);
    if (error instanceof UserError && readings[0]!.meant === 'tried' && misspelt.length > 0)
      throw refused;
    if (error instanceof UserError && isSlashed)
      throw error.about.asksBack ? offerBare(sentence, refused) : refused;
    throw error;
  }
}

/** A line that asks for nothing may be a sentence that stands in what was read. */
async function whoKnows(
  line: string,
  commands: Command[],
  context: Context,
): Promise<Understood | undefined> {
  for (const command of commands) {
    if ('parts' in command || !command.knows) continue;
    const given = await command.knows(line, context);
    if (given) return { name: command.name, verb: command, given, isMoved: true, remarks: [] };
  }
  return undefined;
}

/** A question that has an answer in every newsroom which has read something. */
const EXAMPLE = 'Who said what this week?';

export const inEnglishOnly = (): UserError =>
  new UserError(
    say('I understand sentences in English only, such as “{line}”.', { line: EXAMPLE }),
    [EXAMPLE, 'help'],
  );

/** What the sources are called; where no command reads words, nobody needs to know. */
async function outletsOf(commands: Command[], { store, place }: Context): Promise<string[]> {
  if (!commands.some((one) => !('parts' in one) && one.place)) return [];
  const feeds = await store.findFeeds(place.id);
  return [...new Set(feeds.map(({ title }) => title))];
}

/** Whether there is such a command here, which reads sentences where the words are only tried. */
function canRead(line: string, commands: Command[]): boolean {
  const [name] = line.split(' ');
  const command = commands.find((one) => one.name === name);
  return (
    command !== undefined && ('parts' in command || !command.options.speaker || !!command.place)
  );
}

/** The first reading whose words name something; where none does, the first one’s refusal. */
async function firstOf(
  readings: Reading[],
  commands: Command[],
  context: Context,
): Promise<Understood> {
  let refusal: UserError | undefined;
  for (const { line, ...how } of readings)
    try {
      const understood = await placeReading({ line, ...how }, commands, context);
      const { speaker, who = speaker, topic } = understood.given;
      if (!how.needs || (how.needs === 'topic' ? topic : who)) return understood;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Two meanings of a word that is known are asked about, whatever else it may be.
      if (error.about.isSettled) throw error;
      if (how.isChance) continue;
      // A question back helps more than a refusal.
      refusal = !refusal || (error.about.asksBack && !refusal.about.asksBack) ? error : refusal;
    }
  throw refusal ?? new UserError(say('I do not know what you mean.'), ['help']);
}

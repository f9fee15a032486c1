import { say } from '../../language/say.ts';
import { speakIn } from '../../language/speak.ts';
import type { Command, Context, Given } from '../command.ts';
import { type Suggested, UserError } from '../errors.ts';
import { formatLine, openLine } from '../line/line.ts';
import { findForeignStart } from '../understand/find-foreign-start.ts';
import type { Reading } from '../understand/reading.ts';
import {
  inEnglishOnly,
  placeReading,
  type Understood,
  understandLine,
} from '../understand-line.ts';
import { type Asked, askOtherwise, changeCall, withoutForm } from './change-call.ts';
import type { Earlier } from './earlier.ts';
import { isOrder } from './is-order.ts';
import { namePronouns } from './name-pronouns.ts';
import { pointBack } from './point-back.ts';
import { type FollowUp, readFollowUp } from './read-follow-up.ts';
import { refuseWords } from './refuse-words.ts';
import { sayWithoutWhom } from './say-without-whom.ts';

/** What a further question may change of one before. */
const CHANGES = new Set(['speaker', 'about', 'since', 'until', 'source', 'kind', 'certain', 'as']);

/**
 * Reads a line that stands in a thread under an earlier question as going on from that: “and Marsh?”
 * keeps what was asked and changes whom. Undefined where it is a question of its own. Throws
 * `UserError`.
 */
export async function goOn(
  typed: string,
  earlier: Earlier,
  commands: Command[],
  context: Context,
): Promise<Understood | undefined> {
  const followUp = readFollowUp(typed, earlier);
  const isName = followUp?.wants === 'other' && followUp.names === 'speaker';
  if (earlier.before && !isName) return goOn(typed, earlier.before, commands, context);
  const open = openLine(earlier.line, commands);
  if (!open) return undefined;
  const before: Asked = { name: open.name, given: open.given };
  const further = await goOnFrom(typed, { before, earlier, followUp }, commands, context);
  const remarks = further ? sayWithoutWhom(before, further) : [];
  return further && { ...further, remarks: [...further.remarks, ...remarks] };
}

async function goOnFrom(
  typed: string,
  {
    before,
    earlier,
    followUp,
  }: { before: Asked; earlier: Earlier; followUp: FollowUp | undefined },
  commands: Command[],
  context: Context,
): Promise<Understood | undefined> {
  if (!isOrder(typed, commands)) {
    const foreign = findForeignStart(typed);
    if (foreign) throw speakIn(foreign, inEnglishOnly);
    const refusal = refuseWords(typed, followUp, before);
    if (refusal) throw refusal;
    const meant = pointBack(typed, before);
    if (meant !== undefined)
      return { ...(await understandLine(meant, commands, context)), isMoved: true };
  }
  const toCall = ({ name, given }: Asked): Understood => ({
    ...{ name, given, isMoved: true, remarks: [] },
    verb: openLine(name, commands)!.verb,
  });
  if (followUp?.wants === 'other') {
    const changed = await readChanges(followUp, before, commands, context);
    return changed && { ...toCall(changed.asked), remarks: changed.remarks };
  }
  if (followUp?.wants === 'more') return readMore(before, earlier, toCall, commands, context);
  const asked = followUp && formed(followUp, before);
  if (asked) return toCall(asked);
  const named = namePronouns(typed, before.given);
  if (named === typed) return undefined;
  return { ...(await understandLine(named, commands, context)), isMoved: true };
}

async function readMore(
  before: Asked,
  { next }: Earlier,
  toCall: (asked: Asked) => Understood,
  commands: Command[],
  context: Context,
): Promise<Understood> {
  if (next !== undefined) return understandLine(next, commands, context);
  const { name, given } = withoutForm(before);
  if (name === 'summary' && given.topic && given.length !== 'full')
    return toCall({ name, given: { ...given, length: 'full' } });
  throw new UserError(say('That was all I have on it.'), ['help']);
}

function formed(followUp: FollowUp, before: Asked): Asked | undefined {
  const { name, given } = withoutForm(before);
  switch (followUp.wants) {
    case 'otherwise':
      return askOtherwise(before, followUp.command);
    case 'file': {
      const quotes = askOtherwise(before, 'quotes');
      return quotes && { name: 'quotes', given: { ...quotes.given, as: followUp.as } };
    }
    case 'length':
      return name === 'summary' && given.topic
        ? { name, given: { ...given, length: followUp.length } }
        : undefined;
    case 'beside': {
      const { speaker, about, since, until, source } = given;
      if (speaker === undefined) return undefined;
      const rest = { about, since, until, source };
      const kept = Object.entries(rest).filter(
        (one): one is [string, string] => one[1] !== undefined,
      );
      return {
        name: 'compare',
        given: { speaker, with: followUp.name, ...Object.fromEntries(kept) },
      };
    }
    case 'without': {
      const left = Object.entries(given).filter(([key]) => !followUp.options.includes(key));
      // Where nothing narrowed it so, it is the same question.
      return left.length > 0 ? { name, given: Object.fromEntries(left) } : undefined;
    }
    case 'options':
      return changeCall(before, followUp.given);
    default:
      return undefined;
  }
}

type Changed = { asked: Asked; remarks: string[] };

/** What the words name, as options of `quotes`, in the place of what stood there. */
async function readChanges(
  { words, names }: Extract<FollowUp, { wants: 'other' }>,
  before: Asked,
  commands: Command[],
  context: Context,
): Promise<Changed | undefined> {
  const readings: Reading[] =
    names === 'speaker'
      ? [{ line: `quotes ${words}`, meant: 'tried', needs: 'speaker' }]
      : names === 'anything'
        ? [
            { line: `quotes ${words}`, meant: 'tried' },
            {
              line: `summary ${words.replace(/^(?:about|on) /iu, '')}`,
              meant: 'tried',
              needs: 'topic',
            },
          ]
        : [{ line: `quotes ${words}`, meant: 'asked' }];
  for (const { line, ...how } of readings)
    try {
      const { given, remarks } = await placeWhole({ line, ...how }, commands, context);
      const { topic, ...named } = given;
      const changes: Given = { ...named, ...(topic !== undefined && { about: topic }) };
      const keys = Object.keys(changes);
      if (keys.length === 0 || keys.some((key) => !CHANGES.has(key))) continue;
      if (names === 'time' && keys.some((key) => key !== 'since' && key !== 'until')) continue;
      if (names === 'speaker' && keys.join() !== 'speaker') continue;
      if (names === 'topic' && changes.speaker !== undefined) continue;
      const asked = changeCall(before, changes);
      if (asked) return { asked, remarks };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.about.asksBack) throw keeping(error, before, commands);
    }
  return undefined;
}

// `the central bank`
const THE = /^(quotes )the /u;

/** “The central bank” is one name, though “bank” alone is one, too. */
async function placeWhole(
  reading: Reading,
  commands: Command[],
  context: Context,
): Promise<Understood> {
  const read = await placeReading(reading, commands, context);
  const { speaker, about } = read.given;
  if (reading.meant !== 'tried' || speaker === undefined || about === undefined) return read;
  const line = reading.line.replace(THE, '$1');
  return placeReading({ ...reading, line, meant: 'named' }, commands, context).catch((error) => {
    if (error instanceof UserError) return read;
    throw error;
  });
}

/** A question back, whose answers keep what was asked before. */
function keeping(error: UserError, before: Asked, commands: Command[]): UserError {
  const kept = (meant: string | Suggested): string | Suggested => {
    const suggested = typeof meant === 'string' ? { label: meant, line: meant } : meant;
    const open = openLine(suggested.line, commands);
    if (!open || open.free.length > 0) return meant;
    const { topic, ...named } = open.given;
    const changes = { ...named, ...(topic !== undefined && { about: topic }) };
    if (Object.keys(changes).some((key) => !CHANGES.has(key))) return meant;
    const asked = changeCall(before, changes);
    return asked ? { ...suggested, line: formatLine(asked.name, asked.given) } : meant;
  };
  return new UserError(error.message, error.suggestions.map(kept), error.about);
}

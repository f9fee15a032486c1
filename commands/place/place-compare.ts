import type { Context, Free, Given } from '../../src/chat/command.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Run } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf } from '../../src/chat/understand/tokens.ts';
import { say } from '../../src/language/say.ts';
import { splitNames } from '../who/split-names.ts';
import { askAs } from './ask-as.ts';
import { findOutlets } from './find-outlet.ts';
import { isSpeaker } from './is-speaker.ts';
import { namesToCompare } from './names-to-compare.ts';
import { notUnderstood } from './not-understood.ts';
import { onlyTwo } from './only-two.ts';
import { placeTimes } from './place-times.ts';
import { readFree } from './read-free.ts';
import { readRuns } from './read-runs.ts';

/**
 * Reads `holm and marchetti`, `holm vs marchetti on pay since monday`: two names, then about what,
 * where and since when. Throws a `UserError` where there are not just two, or a word stands for
 * nothing.
 */
export async function placeCompare(free: Free, context: Context): Promise<Given> {
  const { words, given, meant } = free;
  if (words.length === 0) return readTwo([given.speaker, given.with], given, context);
  const { times, runs } = await readFree(words, context);
  const timed = { ...given, ...placeTimes(times, given, context) };
  const { head, tail } = await splitRuns(runs, context);
  const { names, about } = await namesToCompare(head, timed, context);
  if (meant !== 'named') await refuseUnknown(names, context);
  const whom = [given.speaker, ...names].filter((one) => one !== undefined);
  const all = about === undefined ? timed : { ...timed, about };
  const two = await readTwo([...whom, given.with], all, context);
  const { speaker, with: other, ...told } = two;
  const read = await askAs(
    () => readRuns(tail, told, context),
    (line) => line.replace(/^quotes /u, `${formatLine('compare', { speaker, with: other })} `),
  );
  const unknown = read.unknown[0];
  if (unknown) throw notUnderstood(textOf(unknown.tokens));
  return { ...two, ...read.given };
}

/** The runs up to the topic have the names, in which “of” and “for” stand, too. */
async function splitRuns(runs: Run[], context: Context): Promise<{ head: Token[]; tail: Run[] }> {
  const head: Token[] = [];
  const tail: Run[] = [];
  for (const run of runs) {
    const isBehind = tail.length > 0 || run.kind === 'about' || (await isOutlet(run, context));
    if (isBehind) tail.push(run);
    else if (head.length === 0 || run.marker === '') head.push(...run.tokens);
    else head.push({ text: run.marker, low: run.marker, quoted: false }, ...run.tokens);
  }
  return { head, tail };
}

const isOutlet = async ({ kind, tokens }: Run, context: Context): Promise<boolean> =>
  (kind === 'in' || kind === 'by') && (await findOutlets(textOf(tokens), context)).exact.length > 0;

/** The two names as options; a single one may hold both, with a semicolon between them. */
async function readTwo(
  typed: (string | undefined)[],
  given: Given,
  context: Context,
): Promise<Given> {
  const names: string[] = [];
  for (const name of typed) names.push(...(await splitNames(name ?? '', context)));
  const [speaker, other] = names;
  if (names.length > 2) throw onlyTwo(names);
  if (speaker === undefined || other === undefined) throw needsTwo(speaker, given);
  return { ...given, speaker, with: other };
}

function needsTwo(name: string | undefined, given: Given): UserError {
  const alone: Suggested[] =
    name === undefined
      ? []
      : [
          {
            label: say('Timeline of {speaker}', { speaker: sayBack(name) }),
            line: formatLine('timeline', { ...given, with: undefined, speaker: name }),
          },
        ];
  return new UserError(
    name === undefined
      ? say('Name two speakers, with “and” between them: “compare NAME and NAME”.')
      : say(
          'With whom? Name a second speaker, with “and” between them: “compare {speaker} and NAME”.',
          { speaker: sayBack(name) || 'NAME' },
        ),
    [...alone, 'speakers'],
  );
}

/** In a line that names no command, both must be somebody. */
async function refuseUnknown(names: string[], context: Context): Promise<void> {
  for (const name of names) if (!(await isSpeaker(name, context))) throw notUnderstood(name);
}

import { say } from '../../language/say.ts';
import { speakIn, spoken } from '../../language/speak.ts';
import type { Reply } from '../reply/reply.ts';
import type { Earlier } from './earlier.ts';
import { speakersOf, subjectOf } from './speakers-of.ts';

type Told = {
  earlier: Pick<Earlier, 'line'> & { given: Record<string, string>; name: string };
  write(line: string): string;
};

/** A refusal with what was asked last in the thread, and two ways to go on from it. */
export function noteEarlier(answer: Reply, { earlier, write }: Told): Reply {
  const [one, other] = examplesFor(earlier);
  const text = speakIn(answer.language ?? spoken(), () =>
    say('Asked last here: {line}. Go on from it with “{one}” or “{other}”.', {
      line: write(earlier.line),
      one,
      other,
    }),
  );
  return { ...answer, blocks: [...answer.blocks, { kind: 'note', text }] };
}

/** Words as people go on; sentences are understood in English only. */
function examplesFor({ name, given }: Told['earlier']): [string, string] {
  const since = 'only since yesterday';
  if (name === 'summary' && given.topic) return [since, 'longer'];
  if (name === 'compare') return [since, 'as csv'];
  if (name === 'quotes' && speakersOf(given).length === 1) return [since, 'as a timeline'];
  return [since, subjectOf(given) === undefined ? 'only direct quotes' : 'as a summary'];
}

/** That what somebody else asked in a thread is nothing to go on from. */
export const ofTheirOwn = (): string =>
  say('In a thread everybody goes on from their own questions, and you have asked none here yet.');

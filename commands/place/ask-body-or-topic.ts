import type { Context, Given } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { hasName } from '../../src/speakers/match-speakers.ts';
import { foldWords } from '../../src/text/fold.ts';
import { lookUp } from '../who/look-up.ts';
import { isPlainTopic } from './is-topic.ts';

/**
 * Asks back where one word in small letters is part of a body’s name and a topic as well: “dam” may be
 * the Dam Safety Authority, or what reports are about.
 */
export async function askBodyOrTopic(given: Given, context: Context): Promise<void> {
  const { speaker: typed = '', about } = given;
  const words = foldWords(typed);
  if (about !== undefined || words.length !== 1 || typed !== typed.toLowerCase()) return;
  const found = await lookUp(typed, context);
  const bodies = found.filter(({ speaker }) => speaker.kind === 'organisation');
  const isPart = bodies.every(({ speaker }) => foldWords(speaker.name).length > 1);
  const isClear = bodies.length < found.length || !isPart;
  if (isClear || !found.some(({ speaker }) => hasName(speaker, words))) return;
  if (!(await isPlainTopic(typed, context))) return;
  const names = bodies.slice(0, 3).map(({ speaker }) => speaker.name);
  throw new UserError(
    `“${typed}” may be ${names.join(' or ')}, or a topic. Which do you mean?`,
    [
      ...names.map((name) => ({
        label: name,
        line: formatLine('quotes', { ...given, speaker: name }),
      })),
      {
        label: `About ${typed}`,
        line: formatLine('quotes', { ...given, speaker: undefined, about: typed }),
      },
    ],
    { word: typed, asksBack: true },
  );
}

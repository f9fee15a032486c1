import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { FormatName } from '../../src/citations/formats.ts';
import type { Speaker } from '../../src/model.ts';
import { exactName } from '../who/exact-name.ts';
import { lookUp } from '../who/look-up.ts';
import { type Asked, lineOf } from './asked.ts';
import type { Whose } from './who-is.ts';

/** The line that means just this, with the speakers by their full names. */
export async function readAs(
  { as, from, ...asked }: Asked & { as: FormatName | undefined; from: number },
  { speakers }: Whose,
  context: Context,
): Promise<string> {
  const names: string[] = [];
  for (const speaker of speakers) names.push(await clearName(speaker, context));
  const speaker = names.length > 0 ? names.join('; ') : asked.speaker;
  const line = lineOf({ ...asked, speaker }, as);
  return from > 0 ? `${line} ${formatLine('', { from: String(from) }).trim()}` : line;
}

/** The full name, made exact where it may mean a namesake. */
export async function clearName(speaker: Speaker, context: Context): Promise<string> {
  const meant = await lookUp(speaker.name, context);
  return meant.length === 1 ? speaker.name : exactName(speaker);
}

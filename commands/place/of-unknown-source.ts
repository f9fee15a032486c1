import type { Context } from '../../src/chat/command.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { findOutlets } from './find-outlet.ts';

/**
 * What an answer without results is besides, where it was narrowed to a source that is none here: a
 * refusal of that, so that a form shows it under its field.
 */
export async function ofUnknownSource(
  source: string | undefined,
  context: Context,
): Promise<Pick<Reply, 'refused'>> {
  if (source === undefined) return {};
  const { exact, alike } = await findOutlets(source, context);
  const isKnown = exact.length > 0 || alike.length > 0;
  return isKnown ? {} : { refused: { option: 'source', word: source } };
}

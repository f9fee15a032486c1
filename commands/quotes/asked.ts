import { type Context, example } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import type { FormatName } from '../../src/citations/formats.ts';
import { KINDS } from '../../src/citations/kinds-shown.ts';
import { topicTerms } from '../../src/text/alternatives.ts';
import { TOPIC } from '../examples.ts';
import { asTyped, type Narrowed, narrow } from '../narrow.ts';
import { readTopicTerms } from '../read-terms.ts';
import type { StatementSearch } from './every-statement.ts';
import type { Whose } from './who-is.ts';

/** What was typed, apart from the page and the form of the answer. */
export type Asked = Narrowed & {
  speaker: string | undefined;
  about: string | undefined;
  kind: keyof typeof KINDS;
  certain: 'yes' | undefined;
};

/** The line that asks for this again. */
export const lineOf = (
  { speaker, about, kind, certain, ...narrowed }: Asked,
  as?: FormatName,
): string =>
  formatLine('quotes', {
    speaker,
    about,
    ...asTyped(narrowed),
    kind: kind === 'statements' ? undefined : kind,
    certain,
    as,
  });

/** The same for the store. Throws `UserError` where words or times say nothing. */
export async function searchOf(
  { about, kind, certain, ...narrowed }: Asked,
  { speakers, called }: Whose,
  context: Context,
): Promise<StatementSearch> {
  const kinds = KINDS[kind];
  return {
    placeId: context.place.id,
    ...(speakers.length > 0 ? { speakerIds: speakers.map(({ id }) => id) } : {}),
    ...(called ? { called } : {}),
    vanished: true,
    speech: kind === 'all' ? 'all' : 'statements',
    ...(about
      ? { terms: await readTopicTerms(about, example`quotes about:${TOPIC}`, context, topicTerms) }
      : {}),
    ...narrow(narrowed),
    ...(kinds ? { kinds } : {}),
    ...(certain ? { certain: true } : {}),
  };
}

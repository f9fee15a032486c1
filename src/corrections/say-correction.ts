import { quoteBlock } from '../chat/receipts/receipts.ts';
import { type Block, type NoteBlock, type Reply, reply } from '../chat/reply/reply.ts';
import { inSpoken } from '../language/in-spoken.ts';
import { say } from '../language/say.ts';
import type { StoredQuote } from '../model.ts';
import { type Change, wasGivenAway } from './correct-reply.ts';

/** What stands above a message that was corrected. */
export const correctionNote = (at: Date): NoteBlock => ({
  kind: 'note',
  text: say('Corrected, since a source has changed what is quoted here:'),
  when: { instant: at.toISOString(), text: `${dateAndTime().format(at)} UTC` },
});

const dateAndTime = inSpoken(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
);

/** `instead` is what the article has now in the place of the words. */
type Told = Change & { instead: StoredQuote | undefined };

/** What the thread of a corrected message is told: each change with the words that it is about. */
export function sayCorrection(changes: Told[]): Reply {
  const title = say('{changes, plural, one {Correction} other {# corrections}}', {
    changes: changes.length,
  });
  return reply(title, { blocks: changes.flatMap(blocksOf), onlyToAsker: false });
}

function blocksOf(change: Told): Block[] {
  const { is, instead } = change;
  return [
    { kind: 'text', text: sayChange(change) },
    is,
    ...(instead ? [{ kind: 'text', text: say('It has these words now:') } as const] : []),
    ...(instead ? [quoteBlock(instead)] : []),
  ];
}

function sayChange({ was, is, quote }: Change): string {
  const { outlet, fate } = is.source;
  if (wasGivenAway(was, quote))
    return say(
      '{outlet} gives these words to {speaker} now. Posted here, they were given to {former}.',
      {
        ...{ outlet, speaker: is.speaker, former: was.speaker },
      },
    );
  switch (fate) {
    case 'withdrawn':
      return say('{outlet} has taken these words back in a correction.', { outlet });
    case 'missing':
      return say('The report in {outlet} no longer has these words.', { outlet });
    case 'gone':
      return say('The report in {outlet} is no longer on its site.', { outlet });
    default:
      return say('The report in {outlet} has these words again.', { outlet });
  }
}

import { quoteBlock } from '../chat/receipts/receipts.ts';
import {
  type Block,
  type Fate,
  type NoteBlock,
  type QuoteBlock,
  type Reply,
  reply,
} from '../chat/reply/reply.ts';
import { inSpoken } from '../language/in-spoken.ts';
import { say } from '../language/say.ts';
import type { StoredQuote } from '../model.ts';
import type { Change } from './correct-reply.ts';

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

/**
 * What the thread of a corrected message is told: each change with the words that it is about, and the
 * report that they are from. Programs are told the same in `data`.
 */
export function sayCorrection(changes: Told[]): Reply {
  const title = say('{changes, plural, one {Correction} other {# corrections}}', {
    changes: changes.length,
  });
  return reply(title, {
    blocks: changes.flatMap(blocksOf),
    onlyToAsker: false,
    data: { changes: changes.map(dataOf) },
  });
}

function blocksOf(change: Told): Block[] {
  const { is, instead } = change;
  return [
    { kind: 'report', source: is.source },
    { kind: 'text', text: sayChange(change) },
    { ...is, above: { speaker: false, passage: false } },
    ...(instead ? [{ kind: 'text', text: say('It has these words now:') } as const] : []),
    ...(instead ? [{ ...quoteBlock(instead), above: { speaker: false, passage: false } }] : []),
  ];
}

function dataOf({ instead, ...change }: Told) {
  const { was, is } = change;
  return {
    change: changeOf(change),
    receipt: is.source.receipt?.id ?? null,
    speaker: is.speaker,
    speakerBefore: is.firstSpeaker ?? was.speaker,
    texts: is.texts,
    instead: instead
      ? { texts: instead.texts, receipt: instead.receipt?.id ?? null, spans: instead.spans }
      : null,
  };
}

/** `speaker`: the words are given to somebody else; `stands`: they are there again. */
const changeOf = ({ was, is }: Change): Fate | 'speaker' | 'stands' =>
  is.speaker === was.speaker ? (is.source.fate ?? 'stands') : 'speaker';

function sayChange(change: Change): string {
  const { was, is } = change;
  const { outlet } = is.source;
  switch (changeOf(change)) {
    case 'speaker':
      return sayGiven(was, is);
    case 'withdrawn':
      return say('{outlet} has taken these words back in a correction.', { outlet });
    case 'missing':
      return say('The report in {outlet} no longer has these words.', { outlet });
    case 'gone':
      return say('The report in {outlet} is no longer on its site.', { outlet });
    case 'stands':
      return say('The report in {outlet} has these words again.', { outlet });
  }
}

function sayGiven(was: QuoteBlock, is: QuoteBlock): string {
  const { source, speaker } = is;
  const { outlet } = source;
  if (was.firstSpeaker === speaker)
    return say('{outlet} gives these words to {speaker} again, as when they were posted here.', {
      ...{ outlet, speaker },
    });
  return say(
    '{outlet} gives these words to {speaker} now. Posted here, they were given to {former}.',
    { ...{ outlet, speaker, former: is.firstSpeaker ?? was.speaker } },
  );
}

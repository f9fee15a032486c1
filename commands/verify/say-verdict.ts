import { type Message, message, say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { Finding, Verdict } from './finding.ts';
import { saidBy } from './said-by.ts';

/** `behind` the quotation and a colon, or `alone` as a sentence. */
type Place = 'behind' | 'alone';

const VERDICTS: Record<Exclude<Verdict, 'misattributed'>, Record<Place, Message>> = {
  exact: {
    behind: message('on record word for word, {attribution}'),
    alone: message('On record word for word, {attribution}.'),
  },
  cut: {
    behind: message('on record, but cut short, {attribution}'),
    alone: message('On record, but cut short, {attribution}.'),
  },
  altered: {
    behind: message('nearly so on record, with other words, {attribution}'),
    alone: message('Nearly so on record, with other words, {attribution}.'),
  },
  joined: {
    behind: message(
      'put together from {statements, plural, =1 {# statement on record, in another order} one {# statement on record} other {# statements on record}}',
    ),
    alone: message(
      'Put together from {statements, plural, =1 {# statement on record, in another order} one {# statement on record} other {# statements on record}}.',
    ),
  },
  none: {
    behind: message('no quotation on record has these words'),
    alone: message('No quotation on record has these words.'),
  },
};

/** Words of somebody else than was named, by how much of them is on record. */
const MISATTRIBUTED: Record<'exact' | 'cut' | 'altered', Record<Place, Message>> = {
  exact: {
    behind: message('on record word for word, but {attribution}, not by {speaker}'),
    alone: message('On record word for word, but {attribution}, not by {speaker}.'),
  },
  cut: {
    behind: message('on record in part, but {attribution}, not by {speaker}'),
    alone: message('On record in part, but {attribution}, not by {speaker}.'),
  },
  altered: {
    behind: message('nearly so on record, but {attribution}, not by {speaker}'),
    alone: message('Nearly so on record, but {attribution}, not by {speaker}.'),
  },
};

/** Where some of the words are in more statements than were compared. */
const NONE_COMPARED: Record<Place, Message> = {
  behind: message('no statement that was compared has these words'),
  alone: message('No statement that was compared has these words.'),
};

/**
 * What the record holds of a quotation. Whether the words are true, or were ever spoken, is nowhere
 * said.
 */
export function sayVerdict(finding: Finding, place: Place): string {
  const words = wordsFor(finding)[place];
  return say(words, {
    attribution: saidBy(finding),
    speaker: finding.speaker ?? '',
    statements: finding.quotes.length,
  });
}

function wordsFor({ verdict, judgement, isCut }: Finding): Record<Place, Message> {
  if (verdict === 'none' && isCut) return NONE_COMPARED;
  if (verdict !== 'misattributed') return VERDICTS[verdict];
  const wording = judgement.verdict;
  return MISATTRIBUTED[wording === 'cut' || wording === 'altered' ? wording : 'exact'];
}

export const namesOf = (quotes: StoredQuote[]): string[] => [
  ...new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? [])),
];

import { type Message, message, say } from '../../src/language/say.ts';
import type { StoredQuote } from '../../src/model.ts';
import { type Changes, mayCutTurn, weighChanges } from '../../src/verify/weigh-changes.ts';
import type { Finding, Verdict } from './finding.ts';
import { changesOf, isFew } from './finding-blocks.ts';
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
    behind: message('not word for word on record: {changes}, {attribution}'),
    alone: message('Not word for word on record: {changes}, {attribution}.'),
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
    behind: message('not word for word on record: {changes}, and {attribution}, not by {speaker}'),
    alone: message('Not word for word on record: {changes}, and {attribution}, not by {speaker}.'),
  },
};

/** A cut that leaves out a “not” or an “unless” is more than a cut. */
const CUT_AND_TURNED: Record<Place, Message> = {
  behind: message('on record, but cut short, and that may change the sense, {attribution}'),
  alone: message('On record, but cut short, and that may change the sense, {attribution}.'),
};

/** How the words differ from those on record, and where that may change the sense. */
const CHANGES: Record<Changes['kind'], Message> = {
  leftOut: message('some words left out in the middle'),
  differ: message('{words, plural, one {# word differs} other {# words differ}}'),
};
const CHANGES_TURNED: Record<Changes['kind'], Message> = {
  leftOut: message('some words left out in the middle, and that may change the sense'),
  differ: message(
    '{words, plural, one {# word differs} other {# words differ}}, and that may change the sense',
  ),
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
    changes: sayChanges(finding),
  });
}

/** Nothing but of a changed wording. */
function sayChanges(finding: Finding): string {
  if (finding.judgement.verdict !== 'altered') return '';
  const { kind, words, mayTurn } = weighChanges(changesOf(finding) ?? []);
  const told = mayTurn ? CHANGES_TURNED[kind] : CHANGES[kind];
  return say(told, { words });
}

function wordsFor(finding: Finding): Record<Place, Message> {
  const { verdict, judgement, isCut } = finding;
  if (verdict === 'cut' && isTurned(finding)) return CUT_AND_TURNED;
  if (verdict === 'none' && isCut) return NONE_COMPARED;
  if (verdict !== 'misattributed') return VERDICTS[verdict];
  const wording = judgement.verdict;
  return MISATTRIBUTED[wording === 'cut' || wording === 'altered' ? wording : 'exact'];
}

/** Of a word or two, which may be anybody’s, what else is in the sentence says nothing. */
const isTurned = (finding: Finding): boolean =>
  !isFew(finding) && mayCutTurn(changesOf(finding) ?? []);

export const namesOf = (quotes: StoredQuote[]): string[] => [
  ...new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? [])),
];

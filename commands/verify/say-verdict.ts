import type { StoredQuote } from '../../src/model.ts';
import type { Finding } from './finding.ts';

/**
 * What the record holds of a quotation, in half a sentence to stand behind it. Whether the words are
 * true, or were ever spoken, is nowhere said.
 */
export function sayVerdict(finding: Finding): string {
  const { verdict, judgement, quotes, speaker } = finding;
  const by = saidBy(quotes);
  switch (verdict) {
    case 'exact':
      return `on record word for word, ${by}`;
    case 'cut':
      return `on record, ${by}, but cut short`;
    case 'altered':
      return `nearly so on record, ${by}, but with other words`;
    case 'misattributed':
      return `${WORDING[judgement.verdict]}, but ${by}, not by ${speaker}`;
    case 'joined':
      return `put together from ${quotes.length} statements on record`;
    case 'none':
      return finding.isCut
        ? 'no statement that was compared has these words'
        : 'no quotation on record has these words';
  }
}

const WORDING: Partial<Record<Finding['judgement']['verdict'], string>> = {
  exact: 'on record word for word',
  cut: 'on record in part',
  altered: 'nearly so on record',
};

const MAX_NAMED = 3;

/** `as said by Ann Lee and Ben Ode`, `as reported of Ann Lee, not in quotation marks`. */
function saidBy(quotes: StoredQuote[]): string {
  const isReported = quotes.length > 0 && quotes.every(({ kind }) => kind === 'indirect');
  const names = namesOf(quotes);
  if (names.length === 0)
    return `${isReported ? 'as reported, not in quotation marks' : 'as quoted'}; its report names nobody`;
  const listed = new Intl.ListFormat('en-GB').format(
    names.length > MAX_NAMED
      ? [...names.slice(0, MAX_NAMED), `${names.length - MAX_NAMED} more`]
      : names,
  );
  return isReported ? `as reported of ${listed}, not in quotation marks` : `as said by ${listed}`;
}

export const namesOf = (quotes: StoredQuote[]): string[] => [
  ...new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? [])),
];

import { count } from '../../src/chat/count.ts';
import { listAll } from '../../src/language/list.ts';
import type { StoredQuote } from '../../src/model.ts';
import type { Finding } from './finding.ts';

/**
 * What the record holds of a quotation, in half a sentence to stand behind it. Whether the words are
 * true, or were ever spoken, is nowhere said.
 */
export function sayVerdict(finding: Finding): string {
  const { verdict, judgement, quotes, speaker } = finding;
  const by = saidBy(finding);
  switch (verdict) {
    case 'exact':
      return `on record word for word, ${by}`;
    case 'cut':
      return `on record, but cut short, ${by}`;
    case 'altered':
      return `nearly so on record, with other words, ${by}`;
    case 'misattributed':
      return `${WORDING[judgement.verdict]}, but ${by}, not by ${speaker}`;
    case 'joined':
      return `put together from ${count(quotes.length, 'statement')} on record${quotes.length === 1 ? ', in another order' : ''}`;
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
function saidBy({ quotes, speaker, whose }: Finding): string {
  const isReported = quotes.length > 0 && quotes.every(({ kind }) => kind === 'indirect');
  const isDenied = quotes.length > 0 && quotes.every((quote) => quote.class === 'deny');
  const said = isDenied ? 'denied by' : isReported ? 'reported of' : 'said by';
  const doubt = whose === 'unsure' ? `; whether that is ${speaker}, I cannot tell` : '';
  const marks = isReported ? ', not in quotation marks' : '';
  return `as ${said} ${calledIn(quotes, speaker)}${marks}${doubt}`;
}

/** Who is named; where nobody is, as the report calls them. A namesake of the one given has a role. */
function calledIn(quotes: StoredQuote[], given: string | null): string {
  const names = new Set(
    quotes.flatMap(({ speaker }) => {
      if (!speaker) return [];
      const [role] = speaker.roles;
      return speaker.name === given?.split(',')[0] && role
        ? `${speaker.name}, ${role}`
        : speaker.name;
    }),
  );
  if (names.size > 0) return list([...names]);
  const phrases = [...new Set(quotes.flatMap(({ source }) => source?.text ?? []))];
  return phrases.length > 0
    ? `${list(phrases.map((phrase) => `“${phrase}”`))}, whom I cannot name`
    : 'somebody whom its report does not name';
}

const list = (names: string[]): string =>
  listAll(
    names.length > MAX_NAMED
      ? [...names.slice(0, MAX_NAMED), `${names.length - MAX_NAMED} more`]
      : names,
  );

export const namesOf = (quotes: StoredQuote[]): string[] => [
  ...new Set(quotes.flatMap(({ speaker }) => speaker?.name ?? [])),
];

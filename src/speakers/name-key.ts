import type { Speaker } from '../model.ts';
import { foldWords } from '../text/fold.ts';
import { readPersonName } from '../text/read-person-name.ts';

const ARTICLES = new Set(['a', 'an', 'the']);
const LEGAL_FORMS = new Set(
  'co corp corporation gmbh inc incorporated limited llc ltd plc'.split(' '),
);

/** The key under which names that may be one speaker’s are looked up together. */
export const nameKey = (name: string, kind: Speaker['kind']): string =>
  kind === 'organisation' ? organisationKey(name) : personKey(name);

/** The surname in a coarse spelling. */
export const personKey = (name: string): string => readPersonName(name).key;

/** First word and surname, whatever stands between: `dmitry peskov`. */
export const fullNameKey = (name: string): string => `${foldWords(name)[0]} ${personKey(name)}`;

/** Without article and legal form, with initials joined: `U.S. Steel Corp.` gives `us steel`. */
export function organisationKey(name: string): string {
  const words = foldWords(name.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '').replace(/&/gu, ' and '));
  const kept = words.filter(
    (word, at) => !(at === 0 && ARTICLES.has(word)) && !(at > 0 && LEGAL_FORMS.has(word)),
  );
  return (kept.length > 0 ? kept : words).join(' ');
}

import { FIRST_NAMES } from '../../text/data/first-names.ts';
import { fold } from '../../text/fold.ts';
import { nameWords } from '../../text/name-words.ts';
import type { Name } from '../../text/read-name.ts';
import { isBare } from '../../text/read-person-name.ts';
import type { Person } from './person.ts';

// Part of what somebody is called who is never named in full: Lord Voss, Prince Aled.
const OF_NAME = /^(?:baroness|king|lady|lord|pope|prince|princess|queen)$/iu;
// “Mr. Lee Wong” may leave out the first name, so that it is not the full one.
const ADDRESS = /^(?:mr|mrs|ms|miss)\.?$/iu;

/** The full name used most, then the longest; one in capitals only if there is no other. */
export function shownName({ name, organisation, mentions }: Person): string {
  if (organisation) return asBodyWritten(name, mentions);
  const counts = new Map<string, number>();
  for (const { text, title } of mentions) {
    const weight = !isBare(text) && !ADDRESS.test(title ?? '') ? 1000 : 1;
    const shouted = text.length > 3 && text === text.toUpperCase();
    counts.set(text, (counts.get(text) ?? 0) + (shouted ? 0 : weight));
  }
  const shown = [...counts].toSorted((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0];
  return shown === undefined ? name : withTitle(withFirstName(shown, mentions), mentions);
}

/** “SEOUL” of a dateline, which the article goes on to call Seoul; but UNICEF, once “Unicef”. */
function asBodyWritten(name: string, mentions: Name[]): string {
  if (name !== name.toUpperCase()) return name;
  const same = mentions.filter(({ text }) => fold(text) === fold(name));
  const small = same.filter(({ text }) => text !== text.toUpperCase());
  return small.length * 2 >= same.length ? (small[0]?.text ?? name) : name;
}

/** “Black Deer”, of whom the article first spoke as “Linda Black Deer”; but Ada Voss is “Ada Voss”. */
function withFirstName(shown: string, mentions: Name[]): string {
  if (!shown.includes(' ') || isFirstName(shown)) return shown;
  const longer = mentions.filter(({ text }) => text.endsWith(` ${shown}`)).map(({ text }) => text);
  const isFirst = (text: string) => isFirstName(text) || text === mentions[0]!.text;
  return longer.find(isFirst) ?? shown;
}

const isFirstName = (name: string): boolean => FIRST_NAMES.has(nameWords(name)[0] ?? '');

function withTitle(shown: string, mentions: Name[]): string {
  const title = mentions.find(({ text, title }) => text === shown && title !== null)?.title ?? '';
  return isBare(shown) && OF_NAME.test(fold(title)) ? `${title} ${shown}` : shown;
}

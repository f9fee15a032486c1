import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';

const LEADERS =
  'boss, chair, chairman, chairwoman, chief, chief executive, commissioner, director, governor, head, leader, manager, president, principal';
const CHAIRS = 'chair, chairman, chairperson, chairwoman';
const SPEAKS = 'spokesman, spokesperson, spokeswoman';

/** What people call those who hold an office, and what articles call them. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  boss: LEADERS,
  ceo: 'chief executive',
  cfo: 'chief financial officer, finance director',
  chair: CHAIRS,
  chairman: CHAIRS,
  chairperson: CHAIRS,
  chairwoman: CHAIRS,
  chief: LEADERS,
  coo: 'chief operating officer',
  cto: 'chief technology officer',
  fm: 'foreign minister',
  head: LEADERS,
  mp: 'member of parliament',
  pm: 'prime minister, premier',
  premier: 'prime minister',
  spokesman: SPEAKS,
  spokesperson: SPEAKS,
  spokeswoman: SPEAKS,
  spox: SPEAKS,
  vp: 'vice president',
};

const SMALL = new Set('a an and at for from in of on the to'.split(' '));
const MAX_WORDS = 8;

/** Whether it is a short or loose word for an office: `boss`, `pm`. */
export const isLooseRole = (word: string): boolean => Object.hasOwn(OTHER_WORDS, word);

/**
 * Other wordings of a description of somebody, the nearest first; any of one row may be meant. “The
 * head of Calder Lines” is its chief executive, “chairman of the club” the club’s chairman.
 */
export function roleWordings(typed: string): string[][] {
  const all = foldWords(typed);
  const words = all.filter((word) => !SMALL.has(word));
  if (words.length > MAX_WORDS || !words.some((word) => isPeopleNoun(word) || isLooseRole(word)))
    return [];
  const plain = words.join(' ');
  const at = words.findIndex(isLooseRole);
  const others =
    at < 0
      ? []
      : OTHER_WORDS[words[at]!]!.split(', ').map((other) => words.with(at, other).join(' '));
  return [plain === all.join(' ') ? [] : [plain], [owned(plain)], others, others.map(owned)]
    .map((row) => row.filter((one) => one !== ''))
    .filter((row) => row.length > 0);
}

/** Articles say “the club’s chairman”: an s more on what is no role. */
const owned = (text: string): string => {
  const words = text.split(' ');
  const others = words.filter((word) => !isPeopleNoun(word) && word !== 'executive');
  return others.length === 1
    ? words.map((word) => (word === others[0] ? `${word}s` : word)).join(' ')
    : words.map((word, n) => (n === 0 && !isPeopleNoun(word) ? `${word}s` : word)).join(' ');
};

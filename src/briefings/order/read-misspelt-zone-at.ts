import { say } from '../../language/say.ts';
import { toTerm } from '../../text/fold-terms.ts';
import { MAX_RARITY, rarityOf } from '../../text/rarity-of.ts';
import { NO_PLACES, ONLY_BEFORE_TIME } from './data/zone-places.ts';
import { distance } from './is-near.ts';
import { cut, type Line, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { ask, type Instead, refuse } from './problem.ts';
import { type Meant, plainName, shortNames } from './zone-names.ts';

const MAX_WORDS = 3;
const [MIN_CHARS, MAX_CHARS] = [4, 25];
/** Words that stand before “time” and name no zone. */
const NO_NAMES = new Set(
  'a any at each every in next of on one prime real same that the this time what your'.split(' '),
);

/**
 * Words before “time” that name no zone: asked back where one name is spelt almost so, else refused
 * unless they may be part of a topic.
 */
export function readMisspeltZoneAt(
  line: Line,
  at: number,
  { inTopic = false } = {},
): Piece | undefined {
  const { tokens } = line;
  for (let to = at + 1; to <= at + MAX_WORDS && to < tokens.length; to++) {
    const last = tokens[to - 1]!;
    if (last.kind !== 'word' || NO_NAMES.has(last.word)) return undefined;
    if (tokens[to]!.word !== 'time') continue;
    const asked = askFor(line, at, to, to + 1);
    if (asked) return asked;
    if (inTopic || to > at + 1) continue;
    const says = (word: string): string =>
      say('I know no time zone “{word}”. Name a large city, such as Berlin, or write UTC+2.', {
        word,
      });
    return refuse(line, { from: at, to: to + 1 }, says);
  }
  return undefined;
}

/** A lone word that is spelt almost as a city, where nothing says that it is one. */
export const readMisspeltCity = (line: Line, at: number, orTopic: Instead): Piece | undefined =>
  askFor(line, at, at + 1, at + 1, [orTopic]);

function askFor(
  line: Line,
  from: number,
  nameTo: number,
  to: number,
  others: Instead[] = [],
): Piece | undefined {
  const typed = typedFrom(line, from, nameTo);
  const [name, meant] = nearest(plainName(typed), to > nameTo) ?? [];
  if (name === undefined || !meant || !('zone' in meant)) return undefined;
  const label = name.replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  const says = () =>
    say('I know no time zone “{word}”. Is {meant} meant?', { word: cut(typed), meant: label });
  const instead: Instead = [`${label} (${meant.zone})`, `${label} time`];
  const asked = ask(line, { from, to }, 'zone', says, [instead, ...others]);
  return { ...asked, problem: { ...asked.problem, word: cut(typed) } };
}

function nearest(typed: string, withTime: boolean): [string, Meant] | undefined {
  if (typed.length < MIN_CHARS || typed.length > MAX_CHARS || isPlain(typed)) return undefined;
  const letters = lettersOf(typed);
  let least = typed.length >= 8 ? 3 : 2;
  let best: [string, Meant] | undefined;
  for (const candidate of candidates()) {
    const { name, meant } = candidate;
    if (Math.abs(name.length - typed.length) >= least) continue;
    // An edit changes two letters at most; this is far quicker than counting edits.
    if (countOf(letters ^ candidate.letters) > 2 * (least - 1)) continue;
    if (ONLY_BEFORE_TIME.has(name) && !withTime) continue;
    const edits = distance(typed, name);
    if (edits < least) [least, best] = [edits, [name, meant]];
  }
  return best;
}

/** Words that the news has are spelt well: “wages” are not Wales. */
const isPlain = (typed: string): boolean =>
  typed.split(' ').every((word) => {
    const term = toTerm(word);
    return NO_PLACES.has(word) || (term !== undefined && rarityOf(term) < MAX_RARITY);
  });

type Candidate = { name: string; meant: Meant; letters: number };
let made: Candidate[] | undefined;

function candidates(): Candidate[] {
  made ??= [...shortNames()]
    .filter(([name]) => name.length >= MIN_CHARS)
    .map(([name, meant]) => ({ name, meant, letters: lettersOf(name) }));
  return made;
}

/** A bit for each letter that occurs. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

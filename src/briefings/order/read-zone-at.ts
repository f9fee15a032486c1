import { meantZone } from '../../chat/times/time-zone.ts';
import { say } from '../../language/say.ts';
import { ABBREVIATIONS, ALSO_WORDS, AMBIGUOUS } from './data/zone-abbreviations.ts';
import { ONLY_BEFORE_TIME } from './data/zone-places.ts';
import { distance } from './is-near.ts';
import { type Line, matchPhrase, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { ask, type Instead, refuse } from './problem.ts';
import { readOffsetAt } from './read-offset-at.ts';
import { fullNames, MAX_NAME_WORDS, type Meant, plainName, shortNames } from './zone-names.ts';

// `Europe/Berlin`, `America/Argentina/Ushuaia`
const AREA_AND_PLACE =
  /^(?:africa|america|antarctica|arctic|asia|atlantic|australia|etc|europe|indian|pacific|us|canada)\/[\w+/-]+$/u;
// `time`, `standard time`, `local time`
const TIME = /^(?:standard |summer |daylight |local |civil )?(?:time ?zone|time|tz|clock)(?= |$)/u;
// what of a name says no more: `Europe/Berlin time`
const TIME_BEHIND = / (?:time ?zone|time|tz)$/u;
// before a name: `time zone`, `tz`
const ZONE = /^(?:the )?(?:time ?zone|time-zone|tz|zone)(?: (?:is|of|=|:))?(?= |$)/u;

/** `america/argentina/comodrivadavia`, and a letter too many. */
const MAX_FULL_CHARS = 36;

/**
 * The zone that begins at this word. Within a topic only what cannot be part of it counts, such as
 * `Berlin time`; `named` is set where something says before that a zone follows.
 */
export function readZoneAt(
  line: Line,
  at: number,
  { inTopic = false, named = false } = {},
): Piece | undefined {
  const token = line.tokens[at]!;
  if (token.kind !== 'word') return undefined;
  const lead = matchPhrase(line, at, ZONE);
  if (lead && lead.to < line.tokens.length) {
    const zone = readZoneAt(line, lead.to, { named: true });
    if (zone) return { ...zone, from: at };
  }
  return (
    readOffsetAt(line, at, inTopic) ??
    readFullName(line, at) ??
    readShortName(line, at, { inTopic, named })
  );
}

function readFullName(line: Line, at: number): Piece | undefined {
  const { word } = line.tokens[at]!;
  if (!AREA_AND_PLACE.test(word)) return undefined;
  // Older names, such as US/Eastern, are known by the newer ones.
  const known = fullNames().get(word) ?? meantZone(word);
  return known === undefined
    ? unknown(line, at, at + 1)
    : found(line, at, afterTime(line, at + 1) ?? at + 1, known, false);
}

function readShortName(
  line: Line,
  at: number,
  { inTopic, named }: { inTopic: boolean; named: boolean },
): Piece | undefined {
  for (let to = Math.min(line.tokens.length, at + MAX_NAME_WORDS); to > at; to--) {
    const words = line.tokens.slice(at, to);
    if (words.at(-1)!.kind !== 'word') continue;
    if (words.some(({ kind, word }) => (kind !== 'word' && word !== '.') || word.length > 40))
      continue;
    const name = plainName(words.map(({ word }) => word).join(' '));
    const meant = shortNames().get(name);
    if (meant === undefined) continue;
    const end = afterTime(line, to);
    const isNamed = named || end !== undefined;
    if (!isNamed && !standsAlone(line, at, name, inTopic)) continue;
    return toPiece(line, at, end ?? to, meant, !isNamed && !isAbbreviation(name));
  }
  return undefined;
}

const isAbbreviation = (name: string): boolean =>
  (ABBREVIATIONS.has(name) || AMBIGUOUS.has(name)) && !ALSO_WORDS.has(name);

/** The end of `time` behind a name; not of the `time` in “time 8:00” or “time:”. */
function afterTime(line: Line, at: number): number | undefined {
  return matchPhrase(line, at, TIME)?.to;
}

/** Whether a name counts as a zone without “time”: `ET` in capitals or behind a time does. */
function standsAlone(line: Line, at: number, name: string, inTopic: boolean): boolean {
  if (ONLY_BEFORE_TIME.has(name)) return false;
  if (!ALSO_WORDS.has(name)) return !inTopic || isAbbreviation(name);
  const { text } = line.tokens[at]!;
  const before = line.tokens.slice(0, at).findLast(({ kind }) => kind !== 'mark')?.word ?? '';
  const isBehindTime = /^\d|^[ap]m$|^noon$|^midnight$|^o'?clock$/u.test(before);
  return isBehindTime || (!inTopic && text === text.toUpperCase() && text !== 'Z');
}

function toPiece(line: Line, from: number, to: number, meant: Meant, bare: boolean): Piece {
  if ('zone' in meant) return found(line, from, to, meant.zone, bare);
  const says = (word: string) =>
    say('“{word}” is the name of several time zones. Which is meant?', { word });
  const zones = meant.zones.map(([zone, is]): Instead => [`${zone} (${say(is)})`, zone]);
  return ask(line, { from, to }, 'zone', says, zones);
}

function found(line: Line, from: number, to: number, zone: string, bare: boolean): Piece {
  const said = typedFrom(line, from, to);
  const isOwn = said.toLowerCase().replace(TIME_BEHIND, '') === zone.toLowerCase();
  return { from, to, kind: 'zone', zone, bare, ...(!isOwn && { said }) };
}

function unknown(line: Line, from: number, to: number): Piece {
  const meant = nearestZone(line.tokens[from]!.word);
  const says = (word: string): string =>
    meant
      ? say('I know no time zone “{word}”. Is {meant} meant?', { word, meant })
      : say('I know no time zone “{word}”. Name a large city, such as Berlin, or write UTC+2.', {
          word,
        });
  return meant ? ask(line, { from, to }, 'zone', says, [meant]) : refuse(line, { from, to }, says);
}

/** The zone of which a name such as `europe/berlni` is a typing error. */
function nearestZone(typed: string): string | undefined {
  if (typed.length > MAX_FULL_CHARS) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, 3];
  for (const [name, zone] of fullNames()) {
    const edits = Math.abs(name.length - typed.length) < 3 ? distance(name, typed) : least;
    if (edits < least) [best, least] = [zone, edits];
  }
  return best;
}

import { newIn } from '../new-in.ts';

// Holt not to resign; Holt denies …; Holt rules out …
const DENIES =
  /\b(?:declines?|den(?:ies|y|ied)|dismiss(?:es)?|not|never|oppos(?:es?|ed|ing)|refus(?:es?|ed)|reject(?:s|ed)?|rules? out|(?:do|does|did|is|was|wo|would|ca)n['’]t|cannot)\b/iu;
// to resign, will resign, expected to resign, may resign
const EXPECTS = /\b(?:could|may|might|to|will|would) (?:be )?(?<deed>\p{L}{3,40})/giu;
const MAX_CHARS = 300;
/** Headlines that share so much are on one matter. */
const SAME_MATTER = 1 / 3;

/** Whether of two headlines on one matter one affirms what the other denies: “Holt to go”, “Holt will not go”. */
export function contradicts(headline: string, other: string): boolean {
  const [one, two] = [headline.slice(0, MAX_CHARS), other.slice(0, MAX_CHARS)];
  return DENIES.test(one) !== DENIES.test(two) && newIn(two, one).again >= SAME_MATTER;
}

/** Whether a newer headline on the same matter denies what this one affirms. */
export const isDeniedBy = (headline: string, newer: string): boolean =>
  DENIES.test(newer.slice(0, MAX_CHARS)) && contradicts(headline, newer);

/** Whether a newer headline tells as done what this one only expects: “Holt to resign”, “Holt resigns”. */
export function isOvertaken(headline: string, newer: string): boolean {
  const later = newer.slice(0, MAX_CHARS);
  const open = new Set(deedsIn(later));
  return deedsIn(headline.slice(0, MAX_CHARS)).some(
    (deed) => !open.has(deed) && newIn(deed, later).again > 0,
  );
}

const deedsIn = (headline: string): string[] =>
  Array.from(headline.matchAll(EXPECTS), ({ groups }) => groups!.deed!.toLowerCase());

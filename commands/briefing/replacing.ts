/** What is to go, and the words of what comes in its place. */
export type Replacing = { old: string; words: string };

const TIME = String.raw`(?:\d{1,2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?|noon|midday|midnight)`;
/** Each has what is to go as `old` and what comes instead as `words`. */
const FORMS = [
  // `9am instead of 8am`
  /^(?<words>.+?)\s+(?:instead of|in place of|rather than)\s+(?<old>.+)$/iu,
  // `instead of gas talks: museum`
  /^(?:instead of|in place of)\s+(?<old>.+?)\s*[,:]\s+(?<words>.+)$/iu,
  // `replace gas talks with museum`
  /^(?:replace|swap|exchange|substitute)\s+(?<old>.+?)\s+(?:with|by|for)\s+(?<words>.+)$/iu,
  // `change gas talks to museum`, but not `change the time to 9am`
  /^(?:change|switch)\s+(?!(?:it|them|(?:the |its )?(?:times?|days?|zone|channel|topics?|sources?|length|briefing))\s)(?<old>.+?)\s+(?:to|into)\s+(?<words>.+)$/iu,
  // `8:00 → 7:30`, as changes are told
  /^(?<old>.+?)\s*(?:→|➜|⇒|[-=]+>)\s*(?<words>.+)$/iu,
  // `from 7:30 to 8`
  new RegExp(String.raw`^(?:from\s+)?(?<old>${TIME})\s+to\s+(?<words>${TIME})$`, 'iu'),
];
// `length: normal → short`
const ASIDE = /^(?:length|stories):/iu;

/** Reads `X instead of Y` and the like; undefined where nothing is to be replaced. */
export function readReplacing(text: string): Replacing | undefined {
  for (const form of FORMS) {
    const { old, words } = form.exec(text)?.groups ?? {};
    if (old !== undefined && words !== undefined && !ASIDE.test(old)) return { old, words };
  }
  return undefined;
}

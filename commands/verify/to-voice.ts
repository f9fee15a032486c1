/**
 * Who is said to speak, in the words of the text. `name` is null where these name nobody: “she”, “the
 * minister”. `isLabel` where no verb says that it is a speaker: `Ann Lee: “…”`.
 */
export type Voice = { name: string | null; isLabel: boolean };

// In capitals where a sentence begins, and no part of a name
const BEFORE_NAME = new Set(
  `after also and as at before but earlier finally friday however in later meanwhile monday now on or saturday so still
  sunday the then though thursday today tomorrow tuesday wednesday when while yesterday`.split(
    /\s+/u,
  ),
);
const NAMES_NOBODY = new Set(
  `anybody anyone everybody everyone he i it many most nobody one others she some somebody someone they we who you`.split(
    ' ',
  ),
);
const CAPITAL = /\p{Lu}/u;

/** A phrase without what leads to it: “Then Ann Lee” is Ann Lee. */
export function toVoice(phrase: string, { isLabel = false } = {}): Voice {
  const words = phrase.trim().split(/\s+/u);
  const first = words.findIndex((word) => !BEFORE_NAME.has(word.toLowerCase()));
  const own = first < 0 ? [] : words.slice(first);
  const isNamed = own.some((word) => CAPITAL.test(word) && !NAMES_NOBODY.has(word.toLowerCase()));
  return { name: isNamed ? own.join(' ') : null, isLabel };
}

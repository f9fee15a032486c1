const MARKS = /\p{M}+/gu;
// The acute accent as an apostrophe: O´Connor. Taken apart it would become a blank.
const ACUTE = /[´\u1ffd]/gu;
const APOSTROPHES = /[‘’ʼ`′]/gu;
// Printable ASCII without the grave accent, dashes and quotation marks: nothing to take apart, either.
const TYPESET = /^[ -_a-~‒-―‘-‟«»]*$/u;
// Letters that do not decompose into a plain letter and a mark.
const LETTERS: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/**
 * Lower case without diacritics and with straight apostrophes: `Zoë Ålund’s` becomes `zoe alund's`.
 * Folding twice changes nothing.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  if (TYPESET.test(text)) return text.toLowerCase().replace(APOSTROPHES, "'");
  return text
    .replace(ACUTE, "'")
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øđłħıßæœþð]/gu, (letter) => LETTERS[letter]!)
    .replace(APOSTROPHES, "'");
}

const GRAVE = 0x60;

/** Printable ASCII without the grave accent, as most words are: nothing to take apart. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === GRAVE) return false;
  }
  return true;
}

/** The folded words of a text without apostrophes and stops: `J. R. O’Neill` gives j, r, oneill. */
export function foldWords(text: string): string[] {
  return (
    fold(text)
      .replace(/'/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A speaker's key: folded words joined by hyphens. */
export const speakerId = (name: string): string => foldWords(name).join('-');

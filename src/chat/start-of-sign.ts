const signs = new Intl.Segmenter();
/** No sign that people use is longer: a family, a flag. */
const MAX_SIGN_CHARS = 64;

/** Where the sign begins that a place of a text is in: some are of several characters. */
export function startOfSign(text: string, at: number): number {
  const near = signs.segment(text.slice(0, at + MAX_SIGN_CHARS));
  return near.containing(at)?.index || at;
}

// characters that turn the direction of the text after them
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, of UAX #9
const OPEN = '\u2068';
const CLOSE = '\u2069';

export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Without what would turn the words around it, too, if it were shown. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/**
 * Sets right-to-left words apart, so that they do not pull the date or mark beside them to their
 * other side. Turns of direction of their own are taken out, since they could reach further.
 */
export const isolate = (text: string): string => isolateAll([text]).join('');

/** The same for words in several pieces. An isolate ends with its line, so each line has one. */
export function isolateAll(pieces: string[]): string[] {
  const plain = pieces.map(withoutTurns);
  if (!plain.some(isRightToLeft)) return plain;
  const last = plain.length - 1;
  return plain.map((piece, at) => {
    const lines = piece.replaceAll('\n', `${CLOSE}\n${OPEN}`);
    return `${at === 0 ? OPEN : ''}${lines}${at === last ? CLOSE : ''}`;
  });
}

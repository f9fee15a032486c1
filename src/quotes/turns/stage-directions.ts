const NOISE =
  'applause|audio gap|background noise|boos?|booing|chants|chanting|cheers?|cheering|chuckles?|coughs?|crosstalk|gasps|grins|inaudible|indiscernible|interruption|interrupts|laugh|laughing|laughs|laughter|music|nods|off ?mic|pauses?|shrugs|sighs?|silence|smiles|sobs|unintelligible|whistles';

// “[APPLAUSE]”, “(Laughter.)”, “[laughs, then pauses]”, “(BEGIN VIDEO CLIP)”: nobody says so.
const DIRECTION = new RegExp(
  String.raw`[([](?:(?:${NOISE})\b[\p{L} ,.]{0,30}|(?:BEGIN|END|COMMERCIAL|CROSSTALK|VIDEO|AUDIO)\b[^()[\]]{0,40})[)\]]\.?`,
  'giu',
);

/** The stage directions in a turn, in order: what is heard or seen, and not said. */
export const findDirections = (words: string): { start: number; end: number }[] =>
  [...words.matchAll(DIRECTION)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));

/** Nothing is said in it. */
export const isDirection = (words: string): boolean =>
  /^[([]/u.test(words) && !/[\p{L}\p{N}]/u.test(words.replace(DIRECTION, ''));

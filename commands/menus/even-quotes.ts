// a straight mark at the start of words, and any other
const OPENING = /(?<=^|[\s([{–—-])"(?=\S)/gu;
const CLOSING = /"/gu;

/** Straight quotation marks as “…”: a line that carries a text has straight ones around it. */
export const evenQuotes = (text: string): string =>
  text.replace(OPENING, '“').replace(CLOSING, '”');

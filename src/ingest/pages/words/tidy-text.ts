// Short links that a network adds to the words of a post
const SHORT_LINK = /(?:https?:\/\/)?(?:\bpic\.(?:twitter|x)\.com|\bt\.co)\/\w{1,20}/giu;

/** A text with single blanks, without blanks at its ends and at those of its lines. */
export const tidyText = (text: string): string =>
  text
    .replace(SHORT_LINK, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[\n ]*/gu, '\n')
    .trim();

import type { Sentence } from '../../model.ts';

// also two single marks typed for a double one: ''We go on.''
const MARK = /["“”‘’]|''|``|'/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The marks that can end a quotation that is open: a straight one may answer a curly one. */
const CLOSING: Record<string, readonly string[]> = {
  '"': ['"', '”', "''"],
  '“': ['"', '”', "''"],
  "''": ['"', '”', "''"],
  '``': ['"', '”', "''"],
  '‘': ['’', "'"],
  "'": ['’', "'"],
};
type Closing = readonly string[] | undefined;

/**
 * What an author says in his own words: of each sentence what stands outside quotation marks. A
 * quotation may go on from sentence to sentence; it ends with its paragraph. What is quoted leaves
 * its marks behind, `“”`.
 */
export function ownWords(sentences: Sentence[]): string[] {
  let paragraph = -1;
  let closing: Closing;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) closing = undefined;
    paragraph = sentence.paragraph;
    const read = outside(sentence.text, closing);
    closing = read.closing;
    return read.own;
  });
}

/** The same of a single line. */
export const ownWordsOf = (text: string): string => outside(text).own;

function outside(text: string, before?: Closing): { own: string; closing: Closing } {
  let closing = before;
  let own = '';
  let from = 0;
  const lastEnd = findLastEnd(text);
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const isSingle = mark === '‘' || mark === '’' || mark === "'";
    if (closing === undefined) {
      if (isSingle && !opens(text, index, lastEnd)) continue;
      closing = CLOSING[mark];
      if (closing) own += `${text.slice(from, index)}“”`;
    } else if (closing.includes(mark) && !(isSingle && isLetter(text[index + 1]))) {
      closing = undefined;
      from = index + mark.length;
    }
  }
  return { own: closing ? own : own + text.slice(from), closing };
}

/** A single mark between letters or behind them is an apostrophe; in ’90s and ’tis nothing ends. */
function opens(text: string, at: number, lastEnd: number): boolean {
  if (isLetter(text[at - 1]) || !isLetter(text[at + 1])) return false;
  return text[at] === '‘' || at === 0 || lastEnd > at;
}

/** Where a straight single mark stands last that no letter follows. */
function findLastEnd(text: string): number {
  let at = text.lastIndexOf("'");
  while (at > 0 && isLetter(text[at + 1])) at = text.lastIndexOf("'", at - 1);
  return at;
}

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && LETTER.test(letter);

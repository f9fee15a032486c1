import type { Sentence } from '../../model.ts';

// also two single marks typed for a double one: ''We go on.''
const MARK = /["“”‘’]|''|``/gu;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * What an author says in his own words: of each sentence what stands outside quotation marks. A
 * quotation may go on from sentence to sentence; it ends with its paragraph. What is quoted leaves
 * its marks behind, `“”`.
 */
export function ownWords(sentences: Sentence[]): string[] {
  let paragraph = -1;
  let closing: Closing | undefined;
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

/** The marks that can end a quotation that is open. */
type Closing = "\"”''" | '’';

function outside(text: string, before?: Closing): { own: string; closing: Closing | undefined } {
  let closing = before;
  let own = '';
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (closing === undefined) {
      const opened = openedBy(mark, text, index);
      if (opened === undefined) continue;
      own += `${text.slice(from, index)}“”`;
      closing = opened;
    } else if (closing.includes(mark) && !(mark === '’' && isLetter(text[index + 1]))) {
      closing = undefined;
      from = index + mark.length;
    }
  }
  return { own: closing === undefined ? own + text.slice(from) : own, closing };
}

/** A mark between letters is an apostrophe. */
function openedBy(mark: string, text: string, at: number): Closing | undefined {
  if (mark !== '‘' && mark !== '’' && mark !== '”') return "\"”''";
  return mark === '‘' && !isLetter(text[at - 1]) && isLetter(text[at + 1]) ? '’' : undefined;
}

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && LETTER.test(letter);

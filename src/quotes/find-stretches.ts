import type { Span } from '../model.ts';
import { findParagraphs } from '../text/paragraphs.ts';

/** What stands between two quotation marks; `open` where the closing one comes paragraphs later or never. */
export type Stretch = Span & { open: boolean };

type Mark = { at: number; length: number; style: Style; opens: boolean; closes: boolean };
type Style = 'double' | 'single' | 'guillemet';

// Two single marks are a double one; of three that close, the first closes what is quoted within.
const MARK = /(?<=\S)'(?=''(?!'))|''|``|‘‘|’’|[“”„"«»‘’‹›]/gu;
/** A mark that opens a text or closes one, as typed. */
export const OPENING = /^(?:[“"‘«„]|``|''|‘‘)/u;
const DOUBLE = /[“"«]|``|''|‘‘/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Nicknames and scare quotes aside, no speech in one paragraph is longer. */
const LONGEST = 5_000;

/**
 * The quoted stretches of a text, marks left out, in order. Curly, straight and angle marks count; single
 * ones only in texts that use them for speech (British style), since apostrophes look the same. A mark left
 * open runs to its paragraph's end if the next paragraph takes the speech up again, else it is dropped:
 * it costs one stretch. A quotation within one is part of it.
 */
export function findStretches(text: string): Stretch[] {
  const paragraphs = findParagraphs(text);
  const single = usesSingleMarks(text);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const resumes = next !== undefined && OPENING.test(text.slice(next.start, next.start + 2));
    return stretchesIn(text, paragraph, single, resumes);
  });
}

/** British papers quote in single marks: several open before a letter and close after a comma or stop. */
function usesSingleMarks(text: string): boolean {
  const single = (text.match(/[,.?!]['’](?=\s|$)/gu) ?? []).length;
  const double = (text.match(DOUBLE) ?? []).length;
  return single > 0 && single >= double / 2;
}

function stretchesIn(
  text: string,
  { start, end }: Span,
  single: boolean,
  resumes: boolean,
): Stretch[] {
  const stretches: Stretch[] = [];
  let opening: Mark | undefined;
  for (const mark of marksIn(text, start, end, single)) {
    if (!opening) {
      if (mark.opens) opening = mark;
    } else if (mark.style === opening.style) {
      if (mark.closes) {
        stretches.push({ start: opening.at + opening.length, end: mark.at, open: false });
        opening = undefined;
      } else if (mark.opens) opening = mark;
    }
  }
  if (opening && (resumes || opening.at === start))
    stretches.push({ start: opening.at + opening.length, end, open: resumes });
  return stretches.filter(
    (stretch) =>
      stretch.end - stretch.start <= LONGEST && LETTER.test(text.slice(stretch.start, stretch.end)),
  );
}

function* marksIn(text: string, start: number, end: number, single: boolean): Generator<Mark> {
  for (const match of text.slice(start, end).matchAll(MARK)) {
    const at = start + match.index;
    const sign = match[0];
    const before = at > start ? text[at - 1]! : ' ';
    const after = text[at + sign.length] ?? ' ';
    const opens = /[\s([—–“"‘'-]/u.test(before) && !/\s/u.test(after);
    const closes = !/\s/u.test(before) && !LETTER.test(after);
    if (sign === '“' || sign === '„' || sign === '``' || sign === '‘‘')
      yield { at, length: sign.length, style: 'double', opens: true, closes: false };
    else if (sign === '”' || sign === '’’')
      yield { at, length: sign.length, style: 'double', opens: false, closes: true };
    else if (sign === '«' || sign === '»')
      yield { at, length: 1, style: 'guillemet', opens: sign === '«', closes: sign === '»' };
    else if (sign === '"' || sign === "''") {
      // “a 12" pipe”: a measure, where another mark is left to close the quotation
      const inches =
        sign === '"' &&
        /\d/u.test(before) &&
        /^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
        (text.slice(at + 1, end).match(/"/gu) ?? []).length % 2 === 1;
      yield {
        at,
        length: sign.length,
        style: 'double',
        opens,
        closes: !inches && (closes || !opens),
      };
    } else if (single && sign === '‘')
      yield { at, length: 1, style: 'single', opens: opens && !/\d/u.test(after), closes: false };
    else if (single && sign === '’')
      yield {
        at,
        length: 1,
        style: 'single',
        opens: false,
        closes: closes && !(before === 's' && /\s/u.test(after)),
      };
  }
}

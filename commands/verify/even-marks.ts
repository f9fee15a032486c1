// A line that is broken in the middle of a sentence, as mails and PDF files break theirs.
const WRAPPED = /(?<=[\p{L}\p{M}\p{N},;])[ \t]*\r?\n(?=\p{Ll}[^\n:]*(?:\n|$))/gu;
// `“We go\nto sea”`: what is in marks goes on in the next line, which opens none again
const WRAPPED_IN_MARKS = /“[^“”\n]*(?:\n(?!\n)[^“”\n]+)+”/gu;
// German and Polish `„…“`, `„…”`; German and Danish `»…«`; `‹…›`; Japanese `「…」`, `『…』`
const FOREIGN =
  /„([^„“”\n]*)[“”]|(?<![\p{L}\p{N}])»([^«»\n]*)«(?!\p{L})|‹([^‹›\n]*)›|「([^「」\n]*)」|『([^『』\n]*)』/gu;
// Swedish `”…”`, and what straight marks become inside an option’s value
const SAME = /(?<![^\s(—–-])”(?!\s)([^“”\n]*[^\s“”])”(?![\p{L}\p{N}])/gu;

/** A text whose quotations are all in marks that tell where they open and where they close. */
export const evenMarks = (text: string): string =>
  text
    .replace(WRAPPED, ' ')
    .replace(WRAPPED_IN_MARKS, (marked) => marked.replace(/\n/gu, ' '))
    .replace(FOREIGN, (...found) => `“${found.slice(1, 6).find((one) => one !== undefined)}”`)
    .replace(SAME, '“$1”');

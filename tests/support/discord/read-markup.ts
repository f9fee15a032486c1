/** A stretch of a text as Discord's app reads it. `inner` is what stands in bold and the like. */
export type Mark = { kind: string; text: string; url?: string; inner?: Mark[] };

// what begins a line: small print, a heading, a quotation to the line's or the text's end, a list
const LINE = /(?:-# |#{1,3} |>>> |> |[^\S\n]*(?:[-*+]|\d+\.) )/y;
/** In the order in which they are tried; the group is what is shown, or what stands within. */
const MARKS: [kind: string, pattern: RegExp][] = [
  ['escape', /\\([^0-9A-Za-z\s])/y],
  ['fence', /```(?:\w*\n)?([\s\S]+?)\n?```/y],
  ['code', /(?<tick>`+)(?!`)([\s\S]*?[^`])\k<tick>(?!`)/y],
  ['person', /<@!?\d+>/y],
  ['role', /<@&\d+>/y],
  ['channel', /<#\d+>/y],
  ['command', /<\/[^\n:>]+:\d+>/y],
  ['guide', /<id:\w+>/y],
  ['emoji', /<a?:\w+:\d+>/y],
  ['time', /<t:-?\d+(?::[a-zA-Z])?>/y],
  ['everyone', /@(?:everyone|here)/y],
  ['link', /\[([^\n[\]]*)\]\(\s*<?(?<url>[a-z]+:\/\/[^\s)>]*)>?(?:\s+"[^"\n]*")?\s*\)/y],
  ['autolink', /<(?:https?|discord):\/\/[^\s>]+>/y],
  ['address', /(?:https?|discord):\/\/[^\s<]+/y],
  ['shortcode', /:(?!\d+:)[a-z0-9_+-]+:/y],
];
const within = (mark: string): RegExp =>
  new RegExp(`${mark}(?=\\S)((?:\\\\[\\s\\S]|[^\\\\])*?(?:\\\\[\\s\\S]|[^\\\\\\s]))${mark}`, 'y');
/** What encloses other text. Bold comes before italics, underlined before them, too. */
const PAIRS: [kind: string, pattern: RegExp][] = [
  ['bold', within('\\*\\*')],
  ['underline', within('__')],
  ['strike', within('~~')],
  ['spoiler', within('\\|\\|')],
  ['italic', within('\\*')],
  ['italic', /_(?=\S)((?:\\[\s\S]|[^\\_])+)_(?!\w)/y],
];
// what none of the above begins with
const PLAIN = /[^\\`<@[:*_~|\nhd]+/y;

/**
 * Reads a text as Discord's app does, and a little more freely: what might be markup is taken for it.
 * Follows simple-markdown and Discord's own rules as its users have written them down.
 */
export function readMarkup(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; ) {
    const isStart = at === 0 || text[at - 1] === '\n' || marks.at(-1)?.text === '>';
    const { mark, end } = readMark(text, at, isStart);
    marks.push(mark);
    at = end;
  }
  return marks;
}

function readMark(text: string, at: number, isStart: boolean): { mark: Mark; end: number } {
  const line = isStart ? matchAt(LINE, text, at) : null;
  if (line) return { mark: { kind: 'line', text: line[0].trim() }, end: at + line[0].length };
  const plain = matchAt(PLAIN, text, at);
  if (plain) return { mark: { kind: 'text', text: plain[0] }, end: at + plain[0].length };
  for (const [kind, pattern] of MARKS) {
    const found = matchAt(pattern, text, at);
    if (!found) continue;
    const shown = (found.groups?.tick ? found[2] : found[1]) ?? found[0];
    const url = found.groups?.url;
    const mark = { kind, text: shown, ...(url ? { url } : {}) };
    return { mark, end: at + found[0].length };
  }
  for (const [kind, pattern] of PAIRS) {
    const found = matchAt(pattern, text, at);
    if (!found) continue;
    const inner = readMarkup(found[1] ?? '');
    return { mark: { kind, text: visible(inner), inner }, end: at + found[0].length };
  }
  return { mark: { kind: 'text', text: text[at]! }, end: at + 1 };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What a reader sees of it, without the signs at the beginning of lines. */
export const visible = (marks: Mark[]): string =>
  marks.map(({ kind, text }) => (kind === 'line' ? '' : text)).join('');

/** Every mark, however deep. */
export const allMarks = (marks: Mark[]): Mark[] =>
  marks.flatMap((mark) => [mark, ...allMarks(mark.inner ?? [])]);

type Stripped = {
  title: string | null;
  author: string | null;
  date: string | null;
  text: string;
};

// ---\ntitle: …\n---
const FRONT_MATTER = /^\uFEFF?---\n([\s\S]{0,5000}?)\n---(?:\n|$)/u;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+)$/gmu;
// A line underlined with === or ---.
const UNDERLINED = /^(?=\S)(.{1,200})\n(?:=+|-{3,})[ \t]*$/gmu;

/**
 * The words of a Markdown text without its markup: headings become paragraphs, links and emphasis
 * their text, images are dropped. The title comes from the front matter or else from the first
 * heading, which is then left out of the text.
 */
export function stripMarkdown(source: string): Stripped {
  const unix = source.replace(/\r\n?/gu, '\n');
  const front = FRONT_MATTER.exec(unix)?.[1] ?? '';
  let title: string | null = frontValue(front, 'title');
  const takeHeading = (_line: string, marked: string): string => {
    const words = withoutClosing(marked);
    if (title !== null) return `\n${words}\n`;
    title = stripInline(words);
    return '\n';
  };
  const text = unix
    .replace(FRONT_MATTER, '')
    .replace(UNDERLINED, '# $1')
    .replace(HEADING, takeHeading)
    .replace(/^(?: {0,3}[-*_]){3,}[ \t]*$/gmu, '')
    .replace(/^ {0,3}(?:```|~~~).*$/gmu, '')
    .replace(/^ {0,3}(?:>[ \t]?)+/gmu, '')
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+/gmu, '')
    .replace(/^\[[^\]\n]{1,200}\]:.*$/gmu, '');
  return {
    title,
    author: frontValue(front, 'author'),
    date: frontValue(front, 'date'),
    text: stripInline(text),
  };
}

/** `Title ##` gives Title. */
function withoutClosing(heading: string): string {
  let end = heading.length;
  while (end > 1 && heading[end - 1] === '#') end--;
  while (end > 1 && /[ \t]/u.test(heading[end - 1]!)) end--;
  return heading.slice(0, end);
}

const stripInline = (text: string): string =>
  text
    .replace(/!\[[^\]\n]{0,500}\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/gu, '')
    .replace(/\[([^\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])/gu, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/gu, '$1')
    .replace(/<\/?[a-z][^<>\n]{0,500}>|\[\^[^\]\n]{1,50}\]/giu, '')
    .replace(/(\*\*|__|~~|`{1,3})(?=\S)([^\n]{0,500}?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/gu, '$1')
    .trim();

const frontValue = (front: string, key: string): string | null =>
  new RegExp(`^${key}:[ \\t]*["']?(.+?)["']?[ \\t]*$`, 'mu').exec(front)?.[1] ?? null;

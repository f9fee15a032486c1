/**
 * Cuts a line at a word to at most `maxChars` characters, plus `…` where something is missing. For
 * headlines and names that we store; quoted words are shortened by `cutText` in src/chat.
 */
export function cutLine(line: string, maxChars: number): string {
  if (line.length <= maxChars) return line;
  const cut = line.slice(0, maxChars + 1).replace(/\s+\S*$/u, '');
  return `${cut
    .slice(0, maxChars)
    .toWellFormed()
    .replace(/[\s,;:–—-]+$/u, '')}…`;
}

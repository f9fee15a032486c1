// “— Ida Lund (@idalund)”, “Ida Lund: …”, “NORA VIK, HOST: …” at the beginning of a line
const STARTS_ANEW =
  /^(?:[—–-]\s?\p{Lu}|\p{Lu}[\p{L}\p{M}.’'-]{0,30}(?:,? \(?\p{Lu}[\p{L}\p{M}.’')-]{0,30}){0,5}:(?:\s|$))/u;

/**
 * The paragraphs of a text with line feeds where it had a `<br>`: a signature and what another
 * speaker says begin one, all other lines go on on the same.
 */
export function splitLines(text: string): string[] {
  const paragraphs: string[] = [];
  for (const line of text.split('\n'))
    if (paragraphs.length === 0 || STARTS_ANEW.test(line)) paragraphs.push(line);
    else paragraphs.push(`${paragraphs.pop()} ${line}`);
  return paragraphs;
}

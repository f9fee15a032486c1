/** Words and the colour they are painted in; null leaves them as they are. */
export type Painted = { text: string; code: number | null };

/**
 * Paints the words of a text that has been wrapped, line by line, so that no colour runs into what is
 * printed beside it. Wrapping changes blanks alone: all else is found by counting.
 */
export function paintRuns(
  wrapped: string,
  words: Painted[],
  paint: (text: string, code: number) => string,
): string {
  const codes = words.flatMap(({ text, code }) => Array<number | null>(inked(text)).fill(code));
  let at = 0;
  return wrapped.replace(/[^\n]+/gu, (line) => {
    const from = at;
    at += inked(line);
    return runsOf(line, codes.slice(from, at))
      .map(({ text, code }) => (code === null ? text : paint(text, code)))
      .join('');
  });
}

const inked = (text: string): number => text.replace(/\s/gu, '').length;

/** Stretches of a line in one colour; `codes` has that of each sign that is no blank. */
function runsOf(line: string, codes: (number | null)[]): Painted[] {
  const runs: Painted[] = [];
  let at = 0;
  for (const sign of line.split('')) {
    const last = runs.at(-1);
    const next = codes[at] ?? null;
    // A blank is painted between words of one colour alone.
    const code = sign !== ' ' ? next : last?.code === next ? next : null;
    if (sign !== ' ') at++;
    if (last?.code === code) last.text += sign;
    else runs.push({ text: sign, code });
  }
  return runs;
}

const BORDER = String.raw`\b`;

/**
 * One pattern that matches where any of several does, in text in lower case. Alternatives which begin
 * at the border of a word are tried at such borders alone: most lines show nothing, and are passed
 * over many times as fast.
 */
export function anyOf(patterns: RegExp[]): RegExp {
  const { bordered = [], free = [] } = Object.groupBy(
    patterns.flatMap(({ source }) => alternativesOf(source)),
    (source) => (source.startsWith(BORDER) ? 'bordered' : 'free'),
  );
  const inner = bordered.map((source) => source.slice(BORDER.length));
  return new RegExp([`${BORDER}(?:${inner.join('|')})`, ...free].join('|'), 'u');
}

/** The parts of a pattern between the `|` that stand in no brackets. */
function alternativesOf(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [sign] of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gsu)) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

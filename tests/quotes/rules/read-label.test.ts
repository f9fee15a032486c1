import { describe, expect, test } from 'vitest';
import { readLabel } from '../../../src/quotes/rules/read-label.ts';
import { docOf, mark, spanOf } from '../marked.ts';

/** Puts who speaks by the layout in brackets. */
function read(marked: string): string {
  const { text, tokens, units, ...doc } = docOf(marked);
  const label = readLabel(tokens, units[0]!);
  const source = label?.source;
  return mark(text, { '[]': source ? [spanOf({ text, tokens, units, ...doc }, source)] : [] });
}

describe('a speaker told by the layout', () => {
  test.each([
    '[WALLACE]: We go now.',
    '“[WALLACE]: We go now.”',
    '[Ada Voss]: “We go now.”',
    '[Ada Voss], coach of the Grey Seals: “We go now.”',
    '[Ada Voss], 34, captain, Harrow: “We go now.”',
    '“We go now.” — [Ada Voss]',
    '“We go now.” – [A. Voss]',
  ])('%s', (marked) => {
    expect(read(marked)).toBe(marked);
  });

  test.each([
    'Ada Voss: we go now.',
    'A: we go now.',
    'The mayor: “We go now.”',
    'Ada Voss, a coach, looked up: “We go now.”',
    'Ada Voss, who was wet, had this to add: “We go now.”',
    'Ada Voss, coach of the Grey Seals: we go now.',
    'Harrow’s New Old Big Grand Harbour: “We go now.”',
    'WALLACE:',
    'We go now — Ada Voss',
    '“We go now.” — the mayor',
    '“We go now.” Ada Voss',
  ])('is none in: %s', (marked) => {
    expect(read(marked)).toBe(marked);
  });
});

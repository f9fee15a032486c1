import { expect, test } from 'vitest';
import { extractQuotes } from '../../../src/quotes/extract-quotes.ts';
import { withDenial } from '../../../src/quotes/statements/with-denial.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';
import { docOf, spansIn } from '../marked.ts';

/** The words of what `[source]`, `{cue}` and `<content>` mark in a text, if it is a denial. */
function read(marked: string, does: 'deny' | 'assert' = 'deny') {
  const doc = docOf(marked);
  const [start, end] = [doc.tokens[0]!.start, doc.tokens.at(-1)!.end];
  const mention = (brackets: string) =>
    spansIn(marked, brackets).map((span) => ({ ...span, text: '' }))[0] ?? null;
  const quote = { kind: 'indirect' as const, class: does, spans: spansIn(marked, '<>') };
  const spans = withDenial(doc, { ...quote, cue: mention('{}'), source: mention('[]') });
  expect(spans.every((span) => span.start >= start && span.end <= end)).toBe(true);
  return spans.map((span) => doc.text.slice(span.start, span.end)).join(' / ');
}

test.each([
  ['[Voss] has {ruled} out <any strike over the summer>.', 'ruled out any strike over the summer'],
  ['[Voss] {denied} rumours that <it had sunk>.', 'denied rumours that it had sunk'],
  ['[Voss] does not {believe} <it has sunk>.', 'does not believe it has sunk'],
  ['[Voss] never {believed} <it had sunk>.', 'never believed it had sunk'],
  ['<It had sunk>, [Voss] {denied}.', 'It had sunk'],
  ['{Denied} [Voss]: <it had sunk>.', 'it had sunk'],
])('what is denied holds its verb: %s', (marked, words) => {
  expect(read(marked)).toBe(words);
});

test('other speech stays as it is', () => {
  expect(read('[Voss] {said} <it had sunk>.', 'assert')).toBe('it had sunk');
});

test.each([
  ['Evan Harrow is an editor. Before that he reported for the Selwick Mail and the Courier.', 0],
  ['Ines Wendt won on Sunday. She also claimed her ninth title from thirty regattas.', 0],
  ['Ines Wendt spoke on Sunday. She reported that the regatta was full.', 1],
])('%s holds speech: %i', (text, count) => {
  expect(extractQuotes(text, splitSentences(text))).toHaveLength(count);
});

test.each([
  [
    'Ned Harrow refuted claims that he had sold the boat.',
    'refuted claims that he had sold the boat',
  ],
  [
    'Coach Ines Wendt has denied any talk of a rift in the crew.',
    'denied any talk of a rift in the crew',
  ],
])('the verb before a claim decides: %s', (text, words) => {
  const [quote] = extractQuotes(text, splitSentences(text));
  expect(quote?.class).toBe('deny');
  expect(quote?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
});

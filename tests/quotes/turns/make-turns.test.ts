import { describe, expect, test } from 'vitest';
import { readDoc } from '../../../src/quotes/doc.ts';
import { makeTurns } from '../../../src/quotes/turns/make-turns.ts';
import { splitTalk } from '../../../src/quotes/turns/split-talk.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

function turnsOf(text: string): string[][] {
  const doc = readDoc(text, splitSentences(text));
  const paragraph = splitTalk(doc)[0]!;
  const start = paragraph.label?.start ?? paragraph.start;
  return makeTurns(doc, paragraph, { source: null, start, sure: 1 }).map(({ spans }) =>
    spans.map((span) => doc.text.slice(span.start, span.end)),
  );
}

describe('the words of a turn', () => {
  test.each([
    ['Nora Vik: We sing. It helps.', [['We sing. It helps.']]],
    ['VIK: We sing. (LAUGHTER) It helps.', [['We sing.', 'It helps.']]],
    ['VIK: [Applause.] We sing.', [['We sing.']]],
    ['VIK: We sing [laughs] and dance.', [['We sing', 'and dance.']]],
    ['VIK: We sing [the hymns] on Friday.', [['We sing [the hymns] on Friday.']]],
    ['VIK: (APPLAUSE)', []],
  ])('%s', (text, turns) => {
    expect(turnsOf(text)).toEqual(turns);
  });

  test('are several statements of whole sentences where they are many', () => {
    const sentence = 'We sing in the old chapel on each Friday of the long winter, all of us. ';
    const turns = turnsOf(`Nora Vik: ${sentence.repeat(20).trim()}`);
    expect(turns.length).toBe(3);
    for (const [words, ...others] of turns) {
      expect(others).toEqual([]);
      expect(words!.length).toBeLessThanOrEqual(700);
      expect(words).toMatch(/^We sing .* us\.$/u);
    }
  });
});

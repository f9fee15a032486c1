import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/model.ts';
import { findStretches } from '../../src/quotes/find-stretches.ts';
import { joinSentences } from '../../src/quotes/join-sentences.ts';
import { mark } from './marked.ts';

/** Cuts a text into sentences at each bar, and puts those that are joined in brackets. */
function read(marked: string): string {
  const text = marked.replace(/[<>|]/gu, '');
  const sentences: Sentence[] = [];
  let start = 0;
  for (const part of marked.replace(/[<>]/gu, '').split('|')) {
    const paragraph = text.slice(0, start).split('\n').length - 1;
    const end = start + part.trimEnd().length;
    sentences.push({ start, end, text: text.slice(start, end), paragraph });
    start += part.length;
  }
  return mark(text, { '<>': joinSentences(text, sentences, findStretches(text)) });
}

describe('a unit is', () => {
  test.each([
    ['a sentence', '<Voss left.> |<Harrow slept.>'],
    ['all that a quotation runs across', '<“We go. |We stay,” Voss said.> |<Harrow slept.>'],
    ['a question and who asked it', '<“Why now?” |Voss then asked.> |<Harrow slept.>'],
    ['a shout and who shouted it', '<“Go!” |Roe shouted.> |<Harrow slept.>'],
    ['a quotation and its signature', '<“We go.” |— Ada Voss> |<Harrow slept.>'],
  ])('%s: %s', (_, marked) => {
    expect(read(marked)).toBe(marked.replaceAll('|', ''));
  });

  test.each([
    ['what follows a full stop', '<“We go.”> |<Voss said so.>'],
    ['what follows no quotation', '<Why now?> |<Voss asked.>'],
    ['a verb that comes late', '<“Why?”> |<The old mayor of Harrow then asked.>'],
    ['a sentence that quotes again', '<“Why?”> |<Voss asked: “Why now?”>'],
    ['a verb of something else', '<“Why?”> |<Voss left.>'],
    ['a quotation that begins', '<Voss left.> |<“We go,” she said.>'],
    ['a new paragraph', '<“Why now?”>\n|<Voss asked.>'],
  ])('but not with %s: %s', (_, marked) => {
    expect(read(marked)).toBe(marked.replaceAll('|', ''));
  });
});

import { describe, expect, test } from 'vitest';
import { wordClass } from '../../../src/quotes/tagger/word-class.ts';

describe('the class of a word', () => {
  const classOf = (text: string) => wordClass({ text, lower: text.toLowerCase() });

  test.each([
    ['that', 1],
    ['She', 2],
    ['their', 3],
    ['was', 4],
    ['has', 5],
    ['would', 6],
    ['did', 7],
    ['but', 8],
    ['who', 9],
    ['while', 10],
    ['them', 11],
    ['to', 12],
    ['the', 13],
    ['1,200', 18],
    ['Minister', 19],
    ['minister', 20],
    ['HARROW', 21],
    ['Harrow', 22],
    ['I', 2],
    ['“', 23],
    ['slowly', 24],
    ['raining', 25],
    ['rained', 26],
    ['stations', 27],
    ['cautious', 28],
    ['boats', 29],
    ['boat', 30],
  ])('%s is %i', (text, number) => {
    expect(classOf(text)).toBe(number);
  });
});

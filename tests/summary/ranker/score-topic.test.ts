import { describe, expect, test } from 'vitest';
import { setScene } from '../../../src/summary/ranker/scene.ts';
import { scoreTopic } from '../../../src/summary/ranker/score-topic.ts';
import { splitSentences } from '../../../src/text/split-sentences.ts';

function score(topic: string, articles: { title?: string; text: string }[]): number[] {
  const sources = articles.map(({ text, title = '' }, at) => ({
    articleId: `${at}`,
    title,
    text,
    sentences: splitSentences(text),
  }));
  return scoreTopic(setScene(sources), topic).map(
    ({ own, about, newness }) => own + about + newness,
  );
}

const MENTION = 'Ann Lee came by ferry.';

describe('a sentence on a topic', () => {
  test('counts for more in a report whose title names the topic', () => {
    const [about, passing] = score('ferry', [
      { title: 'Ferry strike begins', text: MENTION },
      { title: 'Storms on screen', text: MENTION },
    ]) as [number, number];
    expect(about).toBeGreaterThan(passing);
  });

  test('counts for more in a report that keeps speaking of it', () => {
    const [passing, , about] = score('ferry', [
      { text: `${MENTION} The film opened at noon.` },
      { text: `${MENTION} The ferry left at noon.` },
    ]) as [number, number, number];
    expect(about).toBeGreaterThan(passing);
  });

  test('need not be the shortest', () => {
    const [short, long] = score('ferry', [
      { text: 'The ferry left. The ferry crews of Sill Bay stay ashore until Monday at noon.' },
    ]) as [number, number];
    expect(long).toBeGreaterThan(0.7 * short);
  });

  test('is anything where no topic is asked for', () => {
    expect(score('', [{ text: MENTION }])).toEqual([0]);
  });
});

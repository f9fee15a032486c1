import { describe, expect, test } from 'vitest';
import { diffWords } from '../../src/text/diff-words.ts';
import { mayCutTurn, weighChanges } from '../../src/verify/weigh-changes.ts';

const weigh = (recorded: string, brought: string) => weighChanges(diffWords(recorded, brought));

describe('what is left out and what differs are told apart', () => {
  test.each([
    ['We saw the pier from the deck of the ferry', 'We saw the ferry', 'leftOut', 6],
    ['We saw the pier', 'We saw the harbour', 'differ', 1],
    ['We saw the old pier', 'We saw the long new pier', 'differ', 2],
    ['In the end we saw the pier at noon', 'we saw the harbour at noon', 'differ', 1],
  ])('“%s” as “%s”: %s, %i', (recorded, brought, kind, words) => {
    expect(weigh(recorded, brought)).toMatchObject({ kind, words });
  });
});

describe('what may change the sense', () => {
  test.each([
    [
      'The repairs were unable to stop the leak in the hull',
      'The repairs were the leak in the hull',
    ],
    ['We will sell the crane in May', 'We will never sell the crane in May'],
    ['We will sell the crane if the council pays', 'We will sell the crane the council pays'],
    ['We sold the crane to the council', 'We the crane to the council'],
    ['Fares rise by 3.5 per cent in May', 'Fares rise by 35 per cent in May'],
    ['The yard could close in the spring', 'The yard would close in the spring'],
    ['You have never seen such a queue', 'You have ever seen such a queue'],
  ])('“%s” as “%s”', (recorded, brought) => {
    expect(weigh(recorded, brought).mayTurn).toBe(true);
  });

  test.each([
    ['We saw the pier from the deck of the ferry', 'We saw the pier from the ferry'],
    ['The yard would close in the spring', 'The yard woudl close in the spring'],
    ['We saw the pier at noon', 'We saw the harbour at noon'],
  ])('not “%s” as “%s”', (recorded, brought) => {
    expect(weigh(recorded, brought).mayTurn).toBe(false);
  });

  test.each([
    ['Nobody claims that the yard will close', 'the yard will close', true],
    ['The yard will close unless the council pays', 'The yard will close', true],
    ['The yard will close in spring, as was planned', 'The yard will close', false],
    ['The yard will close, and that is not news', 'The yard will close', false],
  ])('of “%s” cut to “%s”: %s', (recorded, brought, isTurned) => {
    expect(mayCutTurn(diffWords(recorded, brought))).toBe(isTurned);
  });
});

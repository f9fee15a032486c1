import { describe, expect, test } from 'vitest';
import { tellsNewAmount } from '../../../src/briefings/told/tells-new-amount.ts';

describe('a headline tells another amount', () => {
  test.each([
    ['Ostrel raises its bid for the mill to 2.6 billion marks', 'Ostrel bids 2.3 billion marks'],
    ['Ostrel now offers $2.6bn', 'Ostrel offers 2.3 billion dollars for the mill'],
    ['Rate goes up to 5.5 percent', 'Bank holds its rate at 5%'],
    ['Oil climbs to 74 dollars', 'Oil stands at 70 dollars a barrel'],
  ])('%s, after: %s', (title, before) => {
    expect(tellsNewAmount(title, [before])).toBe(true);
  });
});

describe('a headline tells no other amount', () => {
  test.each([
    ['Council passes budget of 48.2 million marks', 'A budget of 48 million marks was passed'],
    ['Bank lowers rate to 2.5 per cent', 'Bank cuts rate to 2.5%'],
    ['Ostrel and the mill agree on 2.3 billion', 'Ostrel bids 2.3 billion marks for the mill'],
    ['Bid for the mill is worth 2.3 billion marks', 'Ostrel bids for the mill'],
    ['Crews of 3 plants strike', 'Some 400 workers strike'],
    ['Mill to close in 2027', 'Mill to close in 2026'],
  ])('%s, after: %s', (title, before) => {
    expect(tellsNewAmount(title, [before])).toBe(false);
  });
});

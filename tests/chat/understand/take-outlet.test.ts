import { expect, test } from 'vitest';
import { takeOutlet } from '../../../src/chat/understand/take-outlet.ts';

const OUTLETS = ['The Pier Gazette', 'Evening Sun', 'Dock (News)'];

test.each([
  ['Pier Gazette: Keane on pay', 'The Pier Gazette', 'Keane on pay'],
  ['in the Gazette, Keane on pay', 'The Pier Gazette', 'Keane on pay'],
  ['per the pier gazette what did Keane say', 'The Pier Gazette', 'what did Keane say'],
  ['according to the Evening Sun, is Keane back', 'Evening Sun', 'is Keane back'],
  ['Keane on pay (the Evening Sun)', 'Evening Sun', 'Keane on pay'],
  ['Keane on pay, gazette only', 'The Pier Gazette', 'Keane on pay'],
  ['Keane on pay – only in the Evening Sun', 'Evening Sun', 'Keane on pay'],
  ['gazette - Keane', 'The Pier Gazette', 'Keane'],
  ['Dock (News): Keane', 'Dock (News)', 'Keane'],
])('“%s” is of %s: “%s”', (typed, source, rest) => {
  expect(takeOutlet(typed, OUTLETS)).toEqual({ source, rest });
});

test.each([
  'Pier Gazette',
  'the sun: Keane',
  'Keane in the Gazette',
  'Pier Gazette on pay',
  'Gazettes: Keane',
])('“%s” is led in by none', (typed) => {
  expect(takeOutlet(typed, OUTLETS)).toEqual({ rest: typed });
});

import { expect, test } from 'vitest';
import { mannerOf } from '../../../src/chat/receipts/manner-of.ts';

test.each([
  ['indirect', 'urge', 'urged', 'urged'],
  ['indirect', 'urge', 'asked', 'asked'],
  ['mixed', 'urge', 'requested', 'asked'],
  ['indirect', 'urge', 'ordered', 'ordered'],
  ['indirect', 'urge', 'called', 'urged'],
  ['indirect', 'urge', undefined, 'urged'],
  ['indirect', 'deny', 'denied', 'denied'],
  ['indirect', 'assert', 'said', 'reported'],
  ['mixed', null, undefined, 'quoted in part'],
  ['direct', 'urge', 'asked', 'quote'],
  ['direct', 'ask', undefined, 'asked'],
] as const)('%s, %s by “%s” reads “%s”', (kind, does, cue, manner) => {
  expect(mannerOf(kind, does, cue)).toBe(manner);
});

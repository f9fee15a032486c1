import { expect, test } from 'vitest';
import { ownerOf } from '../../../src/ingest/feeds/owner-of.ts';

test.each([
  ['Dora Kell :verified:', 'Public posts from @dora@town.example', 'https://town.example/@dora'],
  ['Dora Kell', 'Öffentliche Beiträge von @dora@town.example', undefined],
  ['@dora.example - Dora Kell', 'Mayor', 'https://sky.example/profile/dora.example'],
  ['Dora Kell (@dora@town.example)', '', 'https://town.example/users/dora'],
  ['Dora Kell / @dora', '', 'https://birds.example/@dora'],
])('“%s” is the feed of Dora Kell', (title, description, home) => {
  expect(ownerOf({ title, description, home })).toBe('Dora Kell');
});

test.each([
  ['#ferry', 'Public posts tagged #ferry', 'https://town.example/tags/ferry'],
  ['The Paper', 'Write to news@paper.example', 'https://paper.example/'],
  ['The Paper', '', undefined],
])('“%s” is the feed of nobody alone', (title, description, home) => {
  expect(ownerOf({ title, description, home })).toBeUndefined();
});

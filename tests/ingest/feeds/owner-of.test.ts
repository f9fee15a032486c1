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
  ['@dora.example - Dora Kell', 'Mayor', 'https://sky.example/p'],
  ['Dora Kell (@dora@town.example)', '', undefined],
])('“%s” says by its title that it is', (title, description, home) => {
  expect(ownerOf({ title, description, home })).toBe('Dora Kell');
});

test('a feed is known by its posts to be that of an account', () => {
  const about = { title: 'Dora Kell', description: '', home: 'https://town.example/' };
  const ofPosts = (...pages: string[]) => ownerOf({ ...about, pages });
  expect(ofPosts('https://town.example/@dora/114', 'https://town.example/@dora/115')).toBe(
    'Dora Kell',
  );
  expect(ofPosts('https://town.example/users/dora/statuses/114')).toBe('Dora Kell');
  expect(ofPosts('https://town.example/@dora/114', 'https://town.example/@abe/9')).toBeUndefined();
  expect(ofPosts('https://elsewhere.example/@dora/114')).toBeUndefined();
  expect(ofPosts('https://town.example/@dora/why-i-stand')).toBeUndefined();
  expect(ofPosts()).toBeUndefined();
});

test.each([
  ['#ferry', 'Public posts tagged #ferry', 'https://town.example/tags/ferry'],
  ['The Paper', 'Write to news@paper.example', 'https://paper.example/'],
  ['The Paper', '', undefined],
])('“%s” is the feed of nobody alone', (title, description, home) => {
  expect(ownerOf({ title, description, home })).toBeUndefined();
});

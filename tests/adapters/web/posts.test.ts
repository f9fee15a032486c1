import { expect, test } from 'vitest';
import { createPosts, type Post } from '../../../adapters/web/posts.ts';

test('a page that is open is told what an old post is now, and of no other', () => {
  const posts = createPosts();
  const told: [string, Post][] = [];
  posts.add({ key: 'a1', html: 'First' });
  posts.follow({
    tell: (post) => told.push(['post', post]),
    edit: (post) => told.push(['edit', post]),
    end: () => {},
  });
  posts.edit({ key: 'a1', html: 'Mended' });
  posts.edit({ key: 'long gone', html: 'Nobody sees it' });
  expect(told).toEqual([
    ['post', { key: 'a1', html: 'First' }],
    ['edit', { key: 'a1', html: 'Mended' }],
  ]);
});

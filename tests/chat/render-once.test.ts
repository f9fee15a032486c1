import { expect, test } from 'vitest';
import { renderOnce } from '../../src/chat/render-once.ts';
import { reply } from '../../src/chat/reply/reply.ts';

test('a reply is laid out once, and another of the same words again', () => {
  let times = 0;
  const render = renderOnce(({ title }) => `${title} ${++times}`);
  const first = reply('News');
  expect([render(first), render(first), render(reply('News'))]).toEqual([
    'News 1',
    'News 1',
    'News 2',
  ]);
});

test('what cannot be laid out is a fault of the message', () => {
  const render = renderOnce(() => {
    throw new TypeError('no blocks');
  });
  expect(() => render(reply('News'))).toThrow(
    expect.objectContaining({ outcome: 'message', message: expect.stringContaining('no blocks') }),
  );
});

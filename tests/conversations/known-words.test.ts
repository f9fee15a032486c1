import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const SAID = 'It is not the price I wanted, but it is a price I can defend';

describe('a line that asks for nothing, and stands in what was read', () => {
  test.each([
    SAID,
    `${SAID}.`,
    `“${SAID}.”`,
    `»${SAID}.«`,
    'it is a price I can defend',
    `is this right: "${SAID}"?`,
    `Is this quote accurate? "${SAID}"`.replace('accurate?', 'accurate:'),
  ])('“%s” is checked', async (line) => {
    const { title } = await newsroom.ask(line);
    expect(title).toMatch(/ a price I can defend.*: /u);
    expect(title).not.toContain('No report here speaks of');
  });

  test('what stands nowhere is refused as before', async () => {
    expect((await newsroom.ask('the purple giraffe ate seven violins')).title).toContain(
      'No report here speaks of',
    );
  });
});

test.each(['undo', '/undo', 'undo that please'])('“%s” says where Undo is', async (line) => {
  expect((await newsroom.ask(line)).title).toMatch(/^Undo is a button under the answer/u);
});

test('what Undo brings back after a deletion is called restored', async () => {
  await newsroom.ask('briefing create 08:00 daily UTC #news');
  const { actions } = await newsroom.ask('briefing delete the briefing');
  const { title } = await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
  expect(title).toMatch(/^Restored: every day at 08:00/u);
});

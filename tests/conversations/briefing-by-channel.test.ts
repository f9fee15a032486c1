import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom } from '../support/newsroom.ts';

const { ask, say, close } = await openNewsroom();
afterAll(close);
beforeAll(async () => {
  await ask('briefing create 08:00 daily Berlin #news');
  await ask('briefing create 18:00 weekdays Berlin #news');
  await ask('briefing create 09:00 daily Berlin #newsroom about gas');
});

describe('a briefing is found by the name of its channel', () => {
  test.each(['news', '#news', 'News', 'the news one', 'in news'])(
    '“%s”, which asks where there are two',
    async (which) => {
      const asked = await ask(`briefing pause which:"${which}"`);
      expect(asked.title).toMatch(/may be 2 briefings\. Which one\?$/u);
      expect(asked.actions).toHaveLength(2);
    },
  );

  test('with a time before it', async () => {
    expect(await say('briefing preview which:"8am in news"')).not.toContain('There is no briefing');
    expect(await say('briefing pause which:"18:00 in news"')).toMatch(/^Paused: every weekday/u);
  });

  test('where there is one', async () => {
    expect(await say('briefing pause which:newsroom')).toMatch(/^Paused: .* in #newsroom/u);
  });

  test('and not by the name of another', async () => {
    expect(await say('briefing pause which:lobby')).toContain('There is no briefing “lobby” here');
  });
});

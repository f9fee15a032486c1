import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Showing } from '../../src/chat/post-here.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const showing: Showing = { refused: null, threads: true };
const ask = (line: string) =>
  newsroom.bot.answer({
    ...{ line, place: PLACE, channel: CHANNEL, showing },
    user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: true },
    findChannel: async () => undefined,
  });

describe('what somebody looked up', () => {
  test.each([
    'quotes marchetti',
    'what did marchetti say?',
    'summary',
    'summary strike',
    'search strike',
    'timeline marchetti',
    'compare marchetti with:petrak',
    'coverage strike',
    'verify "we will not"',
    'speakers',
    'speakers marchetti',
  ])('by “%s” is the same answer when it is posted for everyone', async (line) => {
    const own = await ask(line);
    const post = own.actions.find(({ label }) => label === 'Post here');
    expect(post, own.title).toBeDefined();
    const posted = await ask(post!.line);
    expect(posted).toMatchObject({ title: own.title, onlyToAsker: false });
    const isReading = ({ kind, text }: { kind: string; text?: string }) =>
      kind === 'note' && /^Read as:/u.test(text ?? '');
    const said = own.blocks.filter((block) => !isReading(block as never));
    expect(posted.blocks[0]).toEqual({ kind: 'note', text: 'Asked by Reader.' });
    expect(posted.blocks.slice(1).map(({ kind }) => kind)).toEqual(said.map(({ kind }) => kind));
    expect(posted.actions.map(({ label }) => label)).not.toContain('Post here');
  });

  test.each(['help', 'sources', 'briefing list', 'following', 'quotes marchetti as:csv'])(
    'by “%s” is for whoever asks',
    async (line) => {
      const { actions } = await ask(line);
      expect(actions.map(({ label }) => label)).not.toContain('Post here');
      expect((await ask(`post-here ${line}`)).title).toContain('it cannot be posted');
    },
  );
});

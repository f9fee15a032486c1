import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holds } from '../../adapters/index.ts';
import { createCompose } from '../../src/briefings/compose.ts';
import type { Reply, StoryBlock } from '../../src/chat/reply/reply.ts';
import type { Briefing, BriefingLength } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { shownOn } from '../adapters/shown-on.ts';
import { deliverRound, scriptedAdapter } from '../support/briefings.ts';
import { openDesk } from '../support/follows.ts';
import { EVENTS, printAll } from '../support/large-newsroom.ts';
import { makeBriefing } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

/** Twenty long stories, and messages that hold fewer. */
const AT = '2026-03-04T08:00:00.000Z';
const now = () => new Date(AT);
let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  const desk = openDesk(store, '2026-03-04T07:00:00.000Z');
  await printAll(desk.print, (nth) => new Date(Date.parse(AT) - (nth + 2) * 600_000).toISOString());
  await desk.placeStories();
});
afterAll(() => store.close());

const SHOWN: Record<string, string> = { discord: 'Discord', slack: 'Slack', web: 'the page' };
const seenOn = (platform: string, reply: Reply) => shownOn[SHOWN[platform]!]!(reply);

let posted = 0;

/** Gives the message, what went on under it, and what the channel was told by each. */
async function post(platform: string, fields: Partial<Briefing>, script: 'message'[] = []) {
  const id = `briefing-${++posted}`;
  const briefing = makeBriefing({
    ...{ id, place: { id: `${platform}:1`, platform, name: 'Room' }, channel: { id, name: id } },
    ...{ times: ['08:00'], zone: 'UTC', createdAt: '2026-01-01T00:00:00.000Z' },
    ...fields,
  });
  await store.saveOrder(briefing);
  await store.addDelivery(briefing, { slot: 'now', dueAt: AT });
  const chat = scriptedAdapter([...script]);
  const adapter = { ...chat.adapter, ...(platform !== 'web' && { threads: true as const }) };
  const deps = { store, adapters: { [platform]: adapter }, now, onTrouble: () => {} };
  const compose = createCompose({ store, now, holds });
  for (let round = 0; round < 3; round++) await deliverRound({ ...deps, compose });
  const message = chat.replies[script.length]!;
  const unders = chat.replies.slice(script.length + 1);
  const channel = { placeId: briefing.place.id, channelId: id };
  const [told = []] = await store.findToldIn([channel], '2026-01-01T00:00:00.000Z');
  return { message, unders, told: told.flatMap(({ stories }) => stories), toldAll: told };
}

const storiesIn = ({ blocks }: Reply): StoryBlock[] =>
  blocks.filter((block) => block.kind === 'story');
const idsIn = (reply: Reply | undefined): string[] =>
  ((reply?.data as { stories: (string | { id: string })[] })?.stories ?? []).map((story) =>
    typeof story === 'string' ? story : story.id,
  );
async function idsOfButton(reply: Reply, platform: string): Promise<string[]> {
  const rest = reply.actions.find(({ label }) => /more stor/u.test(label));
  if (!rest) return [];
  const line = await store.findCursor(`${platform}:1`, rest.line.split(' ')[1]!);
  return /stories:(\S+)/u.exec(line!)![1]!.split(',');
}

const CASES = ['discord', 'slack', 'web'].flatMap((platform) =>
  [3, 6, 12, 20].flatMap((stories) =>
    (['short', 'normal', 'full'] satisfies BriefingLength[]).map(
      (length) => [platform, stories, length] as const,
    ),
  ),
);

describe('of an edition nothing is lost', () => {
  test.each(CASES)('on %s with %i stories, %s', async (platform, stories, length) => {
    const { message, unders, told } = await post(platform, { stories, length });
    for (const reply of [message, ...unders]) {
      const { seen, faults } = seenOn(platform, reply);
      expect(faults).toEqual([]);
      expect(seen).not.toMatch(/did not fit|\[…\]/u);
      for (const { title, sentence, statement } of storiesIn(reply)) {
        expect(seen).toContain(title);
        if (sentence) expect(seen).toContain(sentence.text);
        if (statement) expect(seen).toContain(statement.texts[0]);
      }
      expect(storiesIn(reply)).toHaveLength(idsIn(reply).length);
    }
    expect(told.toSorted()).toEqual([message, ...unders].flatMap(idsIn).sort());
    const left = await idsOfButton(message, platform);
    expect(new Set([...told, ...left]).size).toBe(EVENTS.length);
    expect(left.filter((id) => idsIn(message).includes(id))).toEqual([]);
    // Headlines, too, may be more than one message holds: they go on in another one.
    for (const [nth, under] of unders.entries()) {
      const later = unders.slice(nth + 1).flatMap(idsIn).length;
      const note = under.blocks.findLast(({ kind }) => kind === 'note');
      const words = expect.stringMatching(`^And ${later} more stor`);
      expect(note).toEqual(later > 0 ? { kind: 'note', text: words } : undefined);
    }
    if (platform !== 'web') expect(new Set(told).size).toBe(EVENTS.length);
  });
});

test('where a message holds all that is asked for, it tells it', async () => {
  expect(idsIn((await post('web', { stories: 20, length: 'full' })).message)).toHaveLength(20);
  expect(idsIn((await post('discord', { stories: 6 })).message).length).toBeGreaterThanOrEqual(5);
  expect(idsIn((await post('slack', { stories: 6 })).message)).toHaveLength(6);
});

test('what a platform takes only in plain words tells no more than these', async () => {
  const { message, unders, toldAll } = await post('discord', { stories: 6 }, ['message']);
  const [under] = unders;
  const seen = message.blocks.flatMap((block) => (block.kind === 'text' ? block.text : []));
  const later = unders.flatMap(idsIn);
  const plain = toldAll.find(({ stories }) => !later.includes(stories[0]!));
  expect(idsIn(under).length).toBeGreaterThan(10);
  expect(plain!.stories.length).toBeLessThan(6);
  expect(seen.filter((text) => text.includes('https://'))).toHaveLength(plain!.stories.length);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Follow } from '../../../src/model.ts';
import type { Store } from '../../../src/store/store.ts';
import { claimSlot, makeBriefing, NOON } from '../../support/records.ts';
import { engines, type TestDatabase } from '../../support/stores.ts';

const at = (channelId: string, placeId = 'here') => ({ placeId, channelId });
const SINCE = '2026-03-01T00:00:00.000Z';

describe.each(engines)('channels $title', ({ ready, create }) => {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    if (!ready) return;
    database = await create();
    store = await database.open();
    const briefing = makeBriefing();
    await store.saveOrder(briefing);
    await claimSlot(store, briefing, { slot: 'one', state: 'pending' }, null);
    const [held] = await store.claimDeliveries('discord', 1, 60_000);
    await store.startAttempts(
      [{ ...held!, told: { stories: ['fire'], statements: ['quote'] } }],
      60_000,
    );
    const follow = (id: string, fields: Partial<Follow>) =>
      store.saveOrder({
        ...makeBriefing({ id, nextDueAt: null }),
        ...{ kind: 'follow', when: 'briefing', most: 5, quiet: null },
        ...{ subject: { speakerId: id, name: id } },
        ...fields,
      } as Follow);
    await follow('ann-lee', {});
    await follow('bo-roe', { when: 'hourly' });
    await follow('cy-fox', { paused: true });
    await follow('topic', { subject: { topic: 'ferry' } });
  });
  afterAll(() => database?.drop());

  test.skipIf(!ready)('know what each was told, in the order asked', async () => {
    const told = [{ stories: ['fire'], statements: ['quote'], dueAt: NOON, kind: 'briefing' }];
    const asked = [at('nowhere'), at('1001'), at('1001', 'there'), at('1001')];
    expect(await store.findToldIn(asked, SINCE)).toEqual([[], told, [], told]);
    expect(await store.findToldIn([at('1001')], '2026-03-09T00:00:00.000Z')).toEqual([[]]);
    expect(await store.findToldIn([], SINCE)).toEqual([]);
  });

  test.skipIf(!ready)('know what all others but one delivery told', async () => {
    const [{ id } = { id: '' }] = await store.findDeliveries('briefing', 1);
    const asked = [
      { ...at('1001'), except: id },
      { ...at('1001'), except: 'another' },
    ];
    const told = { stories: ['fire'], statements: ['quote'], dueAt: NOON, kind: 'briefing' };
    expect(await store.findToldIn(asked, SINCE)).toEqual([[], [told]]);
  });

  test.skipIf(!ready)('know what each follows in its briefings', async () => {
    const [none, followed] = await store.findFollowedIn([at('7'), at('1001')]);
    expect(none).toEqual([]);
    expect(followed!.map(({ id }) => id)).toEqual(['ann-lee', 'topic']);
    expect(await store.findFollowedIn([])).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionOf } from '../../src/briefings/edition.ts';
import type { Briefing, Follow } from '../../src/model.ts';
import { wordsKey } from '../../src/store/quotes/quotation-key.ts';
import type { Store } from '../../src/store/store.ts';
import { addNews, daysAgo } from '../support/briefings.ts';
import {
  claimSlot,
  makeBriefing,
  makeFollow,
  makeQuote,
  makeSpeaker,
  NOON,
} from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

const old = { createdAt: daysAgo(100) };
const edition = async (fields: Partial<Briefing> = {}, at = NOON) => {
  const briefing = makeBriefing({ ...old, ...fields });
  await store.saveOrder(briefing);
  return (await editionOf(briefing, new Date(at), { store }))?.reply;
};
/** A delivery of so many days before noon, and how it ended. */
const delivered = async (days: number, state: 'sent' | 'skipped' | 'failed') => {
  const briefing = makeBriefing({ ...old, nextDueAt: daysAgo(days) });
  await store.saveOrder(briefing);
  await claimSlot(store, briefing, { slot: daysAgo(days), state: 'pending' }, null);
  const [delivery] = await store.findDeliveries(briefing.id, 1);
  await store.settleDeliveries([{ delivery: delivery!, state }]);
};

describe('an edition', () => {
  test('is none where nothing is new', async () => {
    await addNews(store, { id: 'old', published: daysAgo(5) });
    await addNews(store, { id: 'to come', published: NOON });
    await delivered(1, 'sent');
    expect(await edition()).toBeUndefined();
  });

  test('is named for its day in its zone, and for its topic', async () => {
    await addNews(store, { published: '2026-03-04T21:00:00.000Z' });
    const late = '2026-03-04T22:30:00.000Z';
    expect((await edition({}, late))?.title).toBe('Briefing · Wednesday 4 March');
    expect((await edition({ zone: 'Asia/Tokyo', topics: ['talks'] }, late))?.title).toBe(
      'Briefing: talks · Thursday 5 March',
    );
  });

  test('holds only what is on its topic', async () => {
    await addNews(store);
    expect(await edition({ topics: ['the talk'] })).toBeDefined();
    expect(await edition({ topics: ['ferries'] })).toBeUndefined();
  });

  test('holds only what its place can see', async () => {
    await addNews(store);
    const { id } = await store.saveFeed({
      url: 'https://other.example/feed',
      title: 'Other',
      group: null,
      kind: 'network',
      shared: false,
      now: NOON,
    });
    await addNews(store, { feedId: id, id: 'theirs', outlet: 'Other', title: 'Theirs' });
    expect((await edition())?.data).toMatchObject({ reports: 1 });
    await store.followFeed('here', id);
    expect((await edition())?.data).toMatchObject({ reports: 2 });
  });
});

describe('the span of an edition', () => {
  beforeEach(() => addNews(store));
  const since = async (fields: Partial<Briefing> = {}) => {
    const { data } = (await edition(fields))!;
    return (data as { since: string }).since;
  };

  test('goes back to the one before: on Monday over the weekend', async () => {
    await delivered(4, 'sent');
    await delivered(3, 'sent');
    expect(await since()).toBe(daysAgo(3));
  });

  test('passes over those that were not posted', async () => {
    await delivered(3, 'sent');
    await delivered(2, 'skipped');
    await delivered(1, 'failed');
    expect(await since()).toBe(daysAgo(3));
  });

  test('is at least a day', async () => {
    await delivered(1 / 24, 'sent');
    expect(await since()).toBe(daysAgo(1));
  });

  test('is at most four days', async () => {
    expect(await since()).toBe(daysAgo(4));
    await delivered(9, 'sent');
    expect(await since()).toBe(daysAgo(4));
  });

  test('of the first begins a day before the briefing was set', async () => {
    expect(await since({ createdAt: daysAgo(1) })).toBe(daysAgo(2));
    expect(await since({ createdAt: NOON })).toBe(daysAgo(1));
  });
});

describe('the end of an edition', () => {
  const notes = async (fields: Partial<Briefing> = {}) =>
    (await edition(fields))!.blocks.filter((block) => block.kind === 'note');

  test('tells when the next one comes, in the zone of the briefing', async () => {
    await addNews(store);
    expect((await notes({ times: ['09:00', '17:30'], zone: 'Asia/Kolkata' }))[0]).toEqual({
      kind: 'note',
      text: 'Next:',
      when: { instant: '2026-03-05T03:30:00.000Z', text: 'Thu 5 Mar, 09:00' },
    });
    expect(await notes({ paused: true })).toHaveLength(1);
  });

  test('names sources that have failed since the one before, three at most', async () => {
    await addNews(store);
    for (const n of [1, 2, 3, 4, 5]) {
      const { id } = await store.saveFeed({
        ...{ url: `https://${n}.example/feed`, title: `Paper ${n}`, group: null },
        ...{ kind: 'network', shared: n > 1, now: NOON },
      });
      await store.markFeed(id, { lastError: 'gone', deliveredAt: n === 5 ? NOON : daysAgo(9) });
    }
    expect((await notes())[0]!.text).toBe('Could not be read lately: Paper 2, Paper 3, Paper 4.');
  });

  test('names topics without news, and sources that nobody is called', async () => {
    await addNews(store);
    const [nothing, , small] = await notes({ topics: ['talks', 'ferries', 'rates'] });
    expect(nothing!.text).toBe('Nothing new on: ferries, rates.');
    expect(small!.text).toMatch(/^1 report, 1 story, 1 source\./u);
    const from = await notes({ sources: ['The Gazette', 'Nowhere'] });
    expect(from.at(-1)!.text).toContain('No source, or more than one, is called “Nowhere”.');
  });
});

describe('what a channel follows', () => {
  const TEXT = '“The bridge will open to lorries in May,” said Ida Brandt, engineer.';
  const wordsOf = (text: string): string => text.slice(1, text.indexOf(',”') + 1);
  const says = (id: string, text = TEXT, speaker = 'Ida Brandt') =>
    addNews(
      store,
      { id, url: `https://x.example/${id}`, text, outlet: id, title: `Bridge ${id}` },
      [makeQuote(text, wordsOf(text), { speaker: makeSpeaker(speaker) })],
    );
  const follow = (fields: Partial<Follow> = {}) =>
    store.saveOrder(
      makeFollow({
        ...{ when: 'briefing', subject: { speakerId: 'ida-brandt', name: 'Ida Brandt' } },
        ...fields,
      }),
    );
  /** As looking through what was read does. */
  const found = (articleId: string, text: string | null = TEXT, orderId = 'follow') =>
    store.addFindings([
      {
        ...{ orderId, articleId, foundAt: daysAgo(1 / 24) },
        key: `${articleId} ${text}`,
        wordsKey: text && wordsKey(wordsOf(text)),
      },
    ]);
  const told = async () => (await edition({ topics: ['ferry'] }))?.blocks ?? [];
  const said = async () => (await told()).filter((block) => block.kind === 'quote');

  test('is told in its briefings, each statement once', async () => {
    const again = TEXT.replace('The bridge will', 'The new bridge will');
    await says('Ledger');
    await says('Post', again);
    await follow();
    expect(await edition({ topics: ['ferry'] })).toBeUndefined();
    await found('Ledger');
    await found('Post', again);
    expect(await told()).toMatchObject([
      { kind: 'heading', text: 'From what you follow' },
      { kind: 'quote', speaker: 'Ida Brandt' },
      { kind: 'note', text: 'Nothing new on: ferry.' },
      { kind: 'note', text: 'Next:' },
      { kind: 'note' },
    ]);
  });

  test('is told also of whom it is only probably, and the card says so', async () => {
    await addNews(
      store,
      { id: 'Ledger', url: 'https://x.example/Ledger', text: TEXT, title: 'Bridge' },
      [makeQuote(TEXT, wordsOf(TEXT), { speaker: makeSpeaker('Ida Brandt'), confidence: 0.5 })],
    );
    await follow();
    await found('Ledger');
    expect(await said()).toMatchObject([{ speaker: 'Ida Brandt', sure: false }]);
  });

  test('is told once in two tenses', async () => {
    const [one, other] = [
      '“We went door to door and every door was answered,” said Ida Brandt, engineer.',
      '“We have gone door to door, and every door has been answered,” said Ida Brandt, engineer.',
    ];
    await says('Ledger', one);
    await says('Post', other);
    await follow();
    await found('Ledger', one);
    await found('Post', other);
    expect(await said()).toHaveLength(1);
  });

  test('is not where the follow is of another channel, is paused, or posts by itself', async () => {
    await says('Ledger');
    await follow();
    await found('Ledger');
    for (const other of [
      { channel: { id: '7', name: 'other' } },
      { paused: true },
      { when: 'at once' as const },
    ]) {
      await follow(other);
      expect(await told()).toEqual([]);
    }
    await follow();
    expect(await said()).toHaveLength(1);
  });

  test('is not what was old when the follow began', async () => {
    await says('Ledger');
    await follow();
    await found('Ledger');
    await store.dropFindings('follow');
    expect(await told()).toEqual([]);
  });

  test('stays with a speaker who is merged into another', async () => {
    await says('Ledger');
    await says('Post', '“No lorry will cross before June,” said I. Brandt, engineer.', 'I. Brandt');
    await store.mergeSpeakers('here', 'ida-brandt', 'i.-brandt');
    await follow();
    await found('Ledger');
    expect(await said()).toMatchObject([{ speaker: 'I. Brandt' }]);
  });

  test('is told of a topic as stories, where the edition does not tell them already', async () => {
    await says('Ledger');
    await follow({ subject: { topic: 'bridge' } });
    await found('Ledger', null);
    expect(await told()).toMatchObject([
      { kind: 'heading', text: 'From what you follow' },
      { kind: 'story', title: 'Bridge Ledger', outlets: [{ outlet: 'Ledger' }] },
      { kind: 'note', text: 'Nothing new on: ferry.' },
      { kind: 'note', text: 'Next:' },
      { kind: 'note', text: expect.stringMatching(/^1 report, 1 story, 1 source\./u) },
    ]);
    const { blocks } = (await edition({ topics: ['bridge'] }))!;
    expect(blocks.filter(({ kind }) => kind === 'story')).toHaveLength(1);
    expect(blocks).not.toContainEqual({ kind: 'heading', text: 'From what you follow' });
  });

  test('says what has no room, and leads to it', async () => {
    await follow();
    const all = [
      'Grey paint keeps the rust away for nine winters',
      'Our divers found a church bell below the eastern pillar',
      'Each lamp burns less power than a kettle',
      'Cyclists get a lane of their own from autumn',
      'Eleven welders came out of retirement for the arch',
      'The toll stays at two crowns for vans',
      'Swallows nested under the deck and we waited for them',
      'Nobody measured the old cables since the flood',
    ];
    for (const [n, words] of all.entries()) {
      const text = `“${words},” said Ida Brandt, engineer.`;
      await says(`paper-${n}`, text);
      await found(`paper-${n}`, text);
    }
    expect(await said()).toHaveLength(6);
    const { blocks, actions } = (await edition({ topics: ['ferry'] }))!;
    expect(blocks).toContainEqual({ kind: 'note', text: '2 more statements by Ida Brandt.' });
    expect(actions).toContainEqual(
      expect.objectContaining({ label: 'All by Ida Brandt', line: 'quotes speaker:"Ida Brandt"' }),
    );
  });
});

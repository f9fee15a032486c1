import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReply as toDiscord } from '../../adapters/discord/render.ts';
import { renderReply as toSlack } from '../../adapters/slack/render.ts';
import { renderReply as toPage } from '../../adapters/web/render.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import type { Briefing } from '../../src/model.ts';
import { deliverRound, scriptedAdapter } from '../support/briefings.ts';
import { CLOCK, openNewsroom, PLACE } from '../support/newsroom.ts';
import { makeBriefing } from '../support/records.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const rendered = (reply: Reply): string[] =>
  [toDiscord, toSlack, toPage].map((render) => JSON.stringify(render(reply)));

async function deliver(): Promise<Reply> {
  const chat = scriptedAdapter();
  const { store } = newsroom;
  await deliverRound({
    ...{ store, adapters: { web: chat.adapter }, now: () => CLOCK, onTrouble: () => {} },
  });
  return chat.replies[0]!;
}

/** A briefing in a channel of its own, which was told nothing. */
async function order(id: string, fields: Partial<Briefing>): Promise<Briefing> {
  const at = CLOCK.toISOString();
  const briefing = makeBriefing({
    ...{ id, place: PLACE, channel: { id, name: id }, times: ['08:40'], zone: 'Asia/Kolkata' },
    ...{ createdAt: at, nextDueAt: at },
    ...fields,
  });
  await newsroom.store.saveOrder(briefing);
  return briefing;
}

describe('a preview is what is posted, to the byte', () => {
  test.each<[string, Partial<Briefing>]>([
    ['of all news', {}],
    ['of several topics', { topics: ['gas', 'rates', '"low tide"', '-rovers', 'zebra'] }],
    ['of some sources', { sources: ['calder post', 'nobody'] }],
    ['in full', { length: 'full', stories: 2 }],
    ['in short', { length: 'short', stories: 30 }],
  ])('%s, posted by hand and by the clock', async (_, fields) => {
    const { ask, store } = newsroom;
    for (const by of ['clock', 'hand']) {
      const { id } = await order(`${by}-${Object.keys(fields).join('-')}`, fields);
      const before = await ask(`briefing preview ${id}`);
      if (by === 'clock') await claimDue(store, CLOCK);
      else await ask(`briefing now ${id}`);
      const posted = await deliver();
      expect(rendered(posted)).toEqual(rendered({ ...before, onlyToAsker: false }));
      expect(await store.deleteOrder(PLACE.id, id)).toBe(true);
    }
  });
});

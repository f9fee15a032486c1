import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderReply as toDiscord } from '../../adapters/discord/render.ts';
import { renderReply as toSlack } from '../../adapters/slack/render.ts';
import { renderReply as toPage } from '../../adapters/web/render.ts';
import { claimDue } from '../../src/briefings/due/claim-due.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { speakIn } from '../../src/language/speak.ts';
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

  test('in the language of the place, whoever looks at it, and the articles in theirs', async () => {
    const { ask, store } = newsroom;
    await store.chooseLanguage(PLACE.id, 'de');
    const { id } = await order('german', { topics: ['gas'] });
    const before = await speakIn('fr', () => ask(`briefing preview ${id}`));
    await claimDue(store, CLOCK);
    const posted = await deliver();
    const onChat = (reply: Reply) => speakIn('de', () => rendered(reply).slice(0, 2));
    expect(onChat(posted)).toEqual(onChat({ ...before, onlyToAsker: false }));
    expect(speakIn('de', () => replyText(posted))).toMatchInlineSnapshot(`
      "Briefing: gas · Freitag, 20. März
      Ostrana and Kessia reach outline deal on gas transit — A clause that would let Petrogas Ostrana cut flows in extreme cold was rewritten so that cuts of more than 10 percent need the approval of a joint panel, according to a summary distributed by the foreign ministry. (Harbour Ledger; auf Englisch)
      “There is paper, there is ink, and there are two signatures on the first page” … “There are 61 more pages. I ask for your patience and, if anyone has it, some coffee.” (Amara Lindqvist, Foreign Minister; ✓ gesichert, wer sprach)
      Nächste Ausgabe: Sa., 21. März, 08:40
      1 Bericht, 1 Meldung, 1 Quelle. Jeder Satz ist aus seinem Artikel kopiert. Das alles ist ein erfundenes Beispiel."
    `);
    await store.deleteOrder(PLACE.id, id);
    await store.chooseLanguage(PLACE.id, null);
  });
});

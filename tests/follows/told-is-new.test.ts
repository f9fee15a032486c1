import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoryBlock } from '../../src/chat/reply/reply.ts';
import { saveFollow } from '../../src/follows/save-follow.ts';
import type { Follow } from '../../src/model.ts';
import type { Store } from '../../src/store/store.ts';
import { openDesk } from '../support/follows.ts';
import { makeFollow } from '../support/records.ts';
import { openTestStore } from '../support/stores.ts';

/** Whatever a follow tells, its headline and its sentence are of reports that nobody here has read before. */
const MORNING = '2026-03-04T09:00:00.000Z';
const minutes = (n: number): string => new Date(Date.parse(MORNING) + n * 60_000).toISOString();

const CUT = {
  outlet: 'Sundby Post',
  title: 'Harrow Bank cuts Velmora to “sell” after depot fire',
  text: 'Harrow Bank cut its rating for Velmora Ferries to “sell” on Wednesday, as a fine could take the profit of a year.\n\n“Velmora does not have the 80 million crowns,” wrote Ida Marchetti, an analyst of the bank.\n\nShares in Velmora fell by 4 percent after the fire in its depot at Calder.',
};
const HINT = {
  outlet: 'Coast Courier',
  title: 'Harbour watchdog calls a high fine for Velmora likely',
  text: 'A fine for Velmora Ferries after the fire in its depot at Calder is likely to be high, the head of the harbour watchdog told lawmakers on Wednesday.\n\n“I do not look for culprits, but I read every form,” said Owen Tarn.\n\nIda Marchetti of Harrow Bank said she now expected a fine of 60 million crowns.',
};
const RANT = {
  outlet: 'Evening Echo',
  title: 'LET THEM SWIM! Velmora boss rages at stranded passengers',
  text: 'Furious passengers who sat for three hours on a dark ferry were told to swim home by the head of Velmora Ferries, Lise Calder, the Echo can reveal.\n\nAs children wept, Calder shouted at a mate: “If they want to go home, let them swim.”\n\n“It tells you all about that woman,” said Nora Dahl of the crews’ union.',
};
const DENIAL = {
  outlet: 'Velmora Newsroom',
  title: 'Statement on a report in the Evening Echo',
  text: 'On Tuesday the Evening Echo reported that Lise Calder, who leads Velmora Ferries, had said of stranded passengers: “If they want to go home, let them swim.”\n\nMs Calder said no such thing.\n\n“I was on the telephone to the fire brigade, and no mate was in the room,” said Lise Calder.\n\nVelmora Ferries has asked the Echo to withdraw the report on its front page.',
};
const SALE = {
  outlet: 'Hill Herald',
  title: 'Velmora to sell its new offices in Calder',
  text: 'Velmora Ferries will sell its unfinished offices in Calder for 46 million crowns and spend the money on new cables, it said on Wednesday.\n\n“I have sold the offices to pay for it,” Lise Calder told a conference in Sundby.\n\nThe buyer confirmed the purchase, but not the price.',
};
const REPORTS = [CUT, HINT, RANT, DENIAL, SALE];

let store: Store;
let desk: ReturnType<typeof openDesk>;
let now: number;
beforeEach(async () => {
  store = await openTestStore();
  desk = openDesk(store, MORNING);
  await desk.look();
  now = 0;
});
afterEach(() => store.close());

const follow = (fields: Partial<Follow> = {}) =>
  saveFollow(
    makeFollow({ subject: { topic: 'velmora' }, since: desk.clock().toISOString(), ...fields }),
    { store, now: desk.clock() },
  );
const pass = (): void => desk.set(minutes(++now));
/** The stories that are told of a report as it comes. */
async function tell(report: Parameters<typeof desk.print>[0]): Promise<StoryBlock[]> {
  pass();
  await desk.print(report);
  pass();
  return (await desk.beat()).flatMap(({ reply }) =>
    reply.blocks.filter((block) => block.kind === 'story'),
  );
}
/** The same page by the second address of its feed. */
const again = (report: (typeof REPORTS)[number]) => ({
  ...report,
  feed: 'second',
  followedBy: ['here'],
});

describe('a follow', () => {
  for (const begun of [0, 1, 3])
    test(`that begins after ${begun} reports tells headlines and sentences of later ones alone`, async () => {
      for (const report of REPORTS.slice(0, begun)) await desk.print(report);
      pass();
      await follow();
      await follow({ id: 'second', subject: { topic: 'calder' } });
      for (const report of REPORTS.slice(begun)) {
        const own = [report.title];
        for (const { url, sentence } of await tell(report)) {
          expect(own).toContain(decodeURIComponent(url!.split('/').at(-1)!));
          if (sentence) expect(own).toContain(sentence.source.title);
        }
      }
      for (const report of REPORTS) expect(await tell(again(report))).toEqual([]);
    });

  test('tells a report that goes with one of before under its own headline', async () => {
    await desk.print(CUT);
    pass();
    await follow();
    expect(await tell(HINT)).toMatchObject([
      { title: HINT.title, sentence: { source: { title: HINT.title } } },
    ]);
  });

  test('takes a page that another address of its feed brought before it began for old', async () => {
    await desk.print(SALE);
    pass();
    await follow();
    expect(await tell(again(SALE))).toEqual([]);
  });

  test('tells nothing of a report that says again what was there before', async () => {
    await desk.print(SALE);
    pass();
    await follow();
    expect(
      await tell({ ...SALE, outlet: 'Island Mail', title: 'Velmora sale: new offices in Calder' }),
    ).toEqual([]);
  });
});

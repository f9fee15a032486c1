import { describe, expect, test } from 'vitest';
import { groupByReport } from '../../src/chat/receipts/group-by-report.ts';
import { type Reply, reply } from '../../src/chat/reply/reply.ts';
import type { Article, StoredQuote } from '../../src/model.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../support/records.ts';
import { shownOn } from './shown-on.ts';

const LEE = makeSpeaker('Ann Lee', { roles: ['mayor'] });

type Case = {
  text: string;
  said: string[];
  quote?: Partial<StoredQuote>;
  article?: Partial<Article>;
  /** What must be seen on every platform, and what on none. */
  seen: RegExp[];
  unseen?: RegExp[];
};

/** The card of words that stand in a text, as `/quotes` shows them. */
function cardOf({ text, said, quote = {}, article: fields = {} }: Case): Reply {
  const article = makeArticle({ feedId: 'f', text, ...fields });
  const spans = said.map((words) => makeQuote(text, words).spans[0]!);
  const stored: StoredQuote = {
    ...makeQuote(text, said[0]!, { speaker: LEE }),
    id: 'q',
    alsoIn: [],
    disputes: [],
    vanishedAt: null,
    withdrawn: false,
    ...quote,
    spans: quote.spans ?? spans,
    texts: said,
    article,
  };
  return reply('Ann Lee, mayor', { blocks: groupByReport([stored], LEE) });
}

const spot = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
};

const filler = 'as the rain went on and on over the hills ';
const LONG = `After a day on which ${filler.repeat(30)}Ann Lee, ${filler.repeat(10)}did not say that the dam was safe, ${filler.repeat(35)}and left.`;
const PLAIN = 'She left. “We will talk,” said Lee.';
const HEBREW = 'ראש העיר אמרה כי הסכר בטוח.';
const whole = (text: string) => ({ start: 0, end: text.length });

const cases: Record<string, Case> = {
  'words that are gone from the article': {
    text: PLAIN,
    said: ['We will talk'],
    quote: { vanishedAt: '2026-03-05T10:30:00.000Z' },
    seen: [/“We will talk”/u, /no longer in the article, as read on 2026-03-05 at 10:30 UTC/u],
  },
  'words that are certain': {
    text: PLAIN,
    said: ['We will talk'],
    quote: { certain: true },
    seen: [/“We will talk”/u, /quote[\s·]+✓ certain who spoke/u],
  },
  'words that another outlet gives to somebody else': {
    text: PLAIN,
    said: ['We will talk'],
    quote: {
      disputes: [
        { speaker: 'Bo Roe', outlets: ['Post', 'Wire'] },
        { speaker: 'Cy Voss', outlets: ['Herald'] },
        { speaker: 'Di Harrow', outlets: ['Star'] },
      ],
      alsoIn: ['Wire', 'Ledger'],
    },
    seen: [
      /disputed: also given to Bo Roe by Post and Wire, and to Cy Voss by Herald, and to 1 more; also in Ledger/u,
    ],
    unseen: [/✓/u],
  },
  'words that a name full of marks disputes': {
    text: PLAIN,
    said: ['We will talk'],
    quote: {
      disputes: [{ speaker: '*<@1>* \u202Eeve', outlets: ['](https://evil.example)'.repeat(30)] }],
    },
    seen: [/disputed: also given to \*(?:<|＜)@1/u, /“We will talk”/u],
  },
  'offsets of another text': {
    text: PLAIN,
    said: ['We will talk'],
    quote: {
      spans: [{ start: 700, end: 720 }],
      kind: 'indirect',
      clause: { start: 650, end: 800 },
    },
    seen: [/We will talk/u, /reported/u],
  },
  'a sentence of 3,000 characters': {
    text: LONG,
    said: ['the dam was safe'],
    quote: {
      kind: 'indirect',
      class: 'deny',
      clause: whole(LONG),
      source: spot(LONG, 'Ann Lee'),
      cue: spot(LONG, 'say'),
    },
    seen: [/\[…\][^[]*Ann Lee,[^[]*\[…\][^[]*did not say that \**the dam was safe/u, /denied/u],
    unseen: [new RegExp(filler.repeat(6), 'u')],
  },
  'a clause that is what was said for 3,000 characters': {
    text: `Lee denied ${filler.repeat(75)}at last.`,
    said: [`${filler.repeat(75).trim()}`],
    quote: {
      kind: 'indirect',
      class: 'deny',
      clause: { start: 0, end: 3_200 },
      cue: { start: 4, end: 10, text: 'denied' },
    },
    seen: [/Lee denied \**as the rain went on .*\**\s*\[…\]/u],
  },
  'a quotation of 30,000 characters': {
    text: `“${filler.repeat(700).trim()},” said Lee.`,
    said: [filler.repeat(700).trim()],
    seen: [/“as the rain went on/u, /quote/u],
  },
  'marks that are never closed': {
    text: '“We will talk, Lee said in the hall.\n\nIt rained.',
    said: ['We will talk, Lee said in the hall.'],
    seen: [/“We will talk, Lee said in the hall\.(?!”)/u, /quote, never closed in the article/u],
  },
  'a transcript, which has no marks': {
    text: 'LEE: We will talk.\n\nROE: Good.',
    said: ['We will talk.'],
    seen: [/We will talk\./u, /quote/u],
    unseen: [/[“”]We will|talk\.[“”]/u],
  },
  'words at the very start': {
    text: 'We will talk, Lee said',
    said: ['We will talk'],
    quote: { kind: 'indirect', clause: { start: 0, end: 22 } },
    seen: [/We will talk\**, Lee said/u, /reported/u],
    unseen: [/\[…\]/u],
  },
  'words at the very end, without a stop': {
    text: 'It rained. Lee said we will talk',
    said: ['we will talk'],
    quote: { kind: 'indirect', clause: { start: 11, end: 32 } },
    seen: [/Lee said \**we will talk/u],
    unseen: [/\[…\]/u],
  },
  'right-to-left words': {
    text: HEBREW,
    said: ['הסכר בטוח'],
    quote: { kind: 'indirect', clause: whole(HEBREW) },
    article: { outlet: 'הנמל', title: 'הסכר עומד' },
    seen: [/הסכר עומד/u, /הנמל/u, /ראש העיר אמרה כי \**הסכר בטוח\**\./u, /reported/u],
  },
  'names that turn the direction of what follows': {
    text: PLAIN,
    said: ['We will talk'],
    article: { outlet: 'Post\u202E', title: '\u2067Talks\u202E resume' },
    seen: [/Talks resume/u, /Post/u, /“We will talk”/u],
  },
  'an outlet and a headline of 500 characters': {
    text: PLAIN,
    said: ['We will talk'],
    article: { outlet: 'Gazette '.repeat(63), title: 'Talks '.repeat(84) },
    seen: [/(?:Talks ){20}/u, /(?:Gazette ){10}/u, /“We will talk”/u, /quote/u],
  },
  'names with marks of Markdown, mrkdwn and HTML': {
    text: PLAIN,
    said: ['We will talk'],
    article: { outlet: '<b>Post</b> & *Co*', title: '# ](https://evil.example) <!channel> _x_' },
    seen: [/(?:<|＜)b(?:>|＞)Post/u, /https(?::|：)\/\/evil\.example/u, /“We will talk”/u],
  },
  'a headline that is empty': {
    text: PLAIN,
    said: ['We will talk'],
    article: { title: '  ' },
    seen: [/The Gazette(?:.|\n)+The Gazette/u, /“We will talk”/u],
  },
  'an imported file, which has no address': {
    text: PLAIN,
    said: ['We will talk'],
    article: { url: null, outlet: 'talks.txt' },
    seen: [/Talks resume/u, /talks\.txt/u, /“We will talk”/u],
    unseen: [/https?:/u, /null|undefined/u],
  },
  'an address of 5,000 characters': {
    text: PLAIN,
    said: ['We will talk'],
    article: { url: `https://gazette.example/${'a'.repeat(5_000)}` },
    seen: [/Talks resume/u, /“We will talk”/u],
  },
};

describe.each(Object.entries(shownOn))('a card on %s', (_, show) => {
  test.each(Object.entries(cases))('of %s', (_, given) => {
    const { seen, faults } = show(cardOf(given));
    const plain = seen.replace(/[\u200E\u2066-\u2069]/gu, '');
    expect(faults).toEqual([]);
    for (const words of given.seen) expect(plain).toMatch(words);
    for (const words of given.unseen ?? []) expect(plain).not.toMatch(words);
    expect(seen).not.toMatch(/[\u202A-\u202E]|undefined|null|NaN/u);
    expect(seen.match(/\u2068/gu)?.length).toBe(seen.match(/\u2069/gu)?.length);
  });
});

test.each(Object.entries(shownOn))(
  'on %s a broken quotation and its piece behind “probably” name their speaker',
  (_, show) => {
    const text = '“We go,” Lee said, “by sea.”';
    const card = cardOf({ text, said: ['We go', 'by sea.'], quote: { confidence: 0.6 }, seen: [] });
    const { seen } = show(card);
    expect(seen).toMatch(/“We go” … “by sea\.”/u);
    expect(seen).toMatch(/probably \**Ann Lee/u);
  },
);

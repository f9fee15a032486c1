import { excerptBlock } from '../../../src/chat/receipts.ts';
import { type Reply, reply } from '../../../src/chat/reply.ts';
import type { Article, Speaker } from '../../../src/model.ts';

export const articleOf = (id: string, title: string, text: string): Article => ({
  id,
  feedId: 'feed',
  url: null,
  title,
  outlet: 'Harbour Ledger',
  byline: null,
  published: '2026-11-20T08:00:00.000Z',
  readAt: '2026-11-20T09:00:00.000Z',
  text,
  sample: false,
});

export const speakersCalled = (name: string): { speaker: Speaker }[] => [
  { speaker: { id: 'a', name, kind: 'person', roles: [name, 'mayor'] } },
];

/** A reply that shows a text in several ways. */
export const replyWith = (text: string): Reply =>
  reply(text, {
    blocks: [
      { kind: 'text', text },
      { kind: 'note', text },
      excerptBlock(articleOf('a', text, text), { text, start: 0, end: text.length }),
      { kind: 'list', items: [{ label: text, detail: text, url: null, actions: [] }] },
    ],
  });

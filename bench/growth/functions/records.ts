import { excerptBlock, sourceOf } from '../../../src/chat/receipts/receipts.ts';
import {
  type QuoteBlock,
  type Reply,
  reply,
  type StoryBlock,
} from '../../../src/chat/reply/reply.ts';
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

/** A story in which it is title, sentence, somebody’s words and all names. */
function storyOf(text: string): StoryBlock {
  const source = sourceOf(articleOf('a', text, text), { start: 0, end: text.length });
  const statement: QuoteBlock = {
    ...{ kind: 'quote', texts: [text], clause: null, speaker: text, role: text },
    ...{ quoteKind: 'direct', manner: 'quote', sure: true, certain: true },
    source: { ...source, remark: text },
  };
  return {
    ...{ kind: 'story', title: text, url: null, update: true, sentence: { text, source } },
    ...{ statement, outlets: [{ outlet: text, url: null }] },
  };
}

/** A reply that shows a text in several ways. */
export const replyWith = (text: string): Reply =>
  reply(text, {
    blocks: [
      { kind: 'text', text },
      { kind: 'note', text },
      excerptBlock(articleOf('a', text, text), { text, start: 0, end: text.length }),
      storyOf(text),
      { kind: 'list', items: [{ label: text, detail: text, url: null, actions: [] }] },
    ],
  });

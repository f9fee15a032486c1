import { describe, expect, test } from 'vitest';
import { groupByReport } from '../../../src/chat/receipts/group-by-report.ts';
import type { Article, StoredQuote } from '../../../src/model.ts';
import { makeArticle, makeQuote, makeSpeaker } from '../../support/records.ts';

const LEE = makeSpeaker('Ann Lee', { roles: ['mayor'] });
const ROE = makeSpeaker('Bo Roe');
const TEXT = '“We go,” said Lee. “We stay,” said Roe.';
const article = (id: string, fields: Partial<Article> = {}) =>
  makeArticle({ feedId: 'f', id, url: `https://gazette.example/${id}`, text: TEXT, ...fields });

function said(from: Article, fields: Partial<StoredQuote> = {}): StoredQuote {
  const words = fields.speaker === ROE ? 'We stay' : 'We go';
  return {
    ...makeQuote(TEXT, words, { speaker: LEE }),
    id: 'q',
    texts: [words],
    article: from,
    vanishedAt: null,
    withdrawn: false,
    alsoIn: [],
    disputes: [],
    ...fields,
  };
}

/** `# Talks resume` for a heading, `Lee: …` where the speaker is named, `+` for a link. */
const outline = (quotes: StoredQuote[], inTitle?: { id: string }) =>
  groupByReport(quotes, inTitle).map((block) => {
    if (block.kind === 'report')
      return ['#', block.source.title, block.source.remark].filter(Boolean).join(' ');
    if (block.kind !== 'quote') return '?';
    const who = block.above?.speaker ? '' : `${block.speaker}: `;
    const remark = block.source.remark ? ` (${block.source.remark})` : '';
    return `${who}${block.texts}${block.above?.passage ? '' : ' +'}${remark}`;
  });

const one = article('one');
const two = article('two', { title: 'Talks end' });

describe('quotes grouped by report', () => {
  test('have one heading for each, and the speaker of the title is not named again', () => {
    expect(outline([said(one), said(one, { speaker: ROE }), said(two)], LEE)).toEqual([
      '# Talks resume',
      'We go +',
      'Bo Roe: We stay +',
      '# Talks end',
      'We go',
    ]);
  });

  test('name everybody where the title names nobody', () => {
    expect(outline([said(one), said(one)])).toEqual([
      '# Talks resume',
      'Ann Lee: We go +',
      'Ann Lee: We go +',
    ]);
  });

  test('name the speaker of the title where that is only probable', () => {
    const [, block] = groupByReport([said(one, { confidence: 0.6 })], LEE);
    expect(block).toMatchObject({ sure: false, above: { speaker: false } });
  });

  test('stand in the order given, under a second heading where they come apart', () => {
    expect(outline([said(one), said(two), said(one)], LEE)).toEqual([
      '# Talks resume',
      'We go',
      '# Talks end',
      'We go',
      '# Talks resume',
      'We go',
    ]);
  });

  test('of an earlier version stand under the heading of the article', () => {
    const gone = said({ ...one, id: 'one.1' }, { vanishedAt: '2026-03-05T10:30:00.000Z' });
    expect(outline([gone, said(one)], LEE)).toEqual([
      '# Talks resume',
      'We go + (no longer in the article, as read on 2026-03-05 at 10:30 UTC)',
      'We go +',
    ]);
    expect(outline([gone], LEE)[1]).toMatch(/^We go \(no longer/u);
  });

  test('tell once who else has a report, if that holds for all of it', () => {
    const alsoIn = ['Harbour Post'];
    expect(outline([said(one, { alsoIn }), said(one, { alsoIn })], LEE)).toEqual([
      '# Talks resume also in Harbour Post',
      'We go +',
      'We go +',
    ]);
    expect(outline([said(one, { alsoIn }), said(one)], LEE)).toEqual([
      '# Talks resume',
      'We go + (also in Harbour Post)',
      'We go +',
    ]);
  });

  test('say of the words alone that they are disputed', () => {
    const disputes = [{ speaker: 'Cy Voss', outlets: ['Post'] }];
    expect(outline([said(one, { disputes }), said(one, { disputes })], LEE)).toEqual([
      '# Talks resume',
      'We go + (disputed: also given to Cy Voss by Post)',
      'We go + (disputed: also given to Cy Voss by Post)',
    ]);
  });

  test('of imported files keep to their file, whatever it is called', () => {
    const file = (id: string) => said(article(id, { url: null }));
    expect(outline([file('a'), file('b')], LEE)).toHaveLength(4);
  });

  test('have a heading that is never empty and never endless', () => {
    expect(outline([said(article('x', { title: ' ' }))], LEE)[0]).toBe('# The Gazette');
    const title = 'Long '.repeat(200);
    expect(outline([said(article('x', { title }))], LEE)[0]).toMatch(/^# Long .{200,300} \[…\]$/u);
  });

  test('of nothing are nothing', () => {
    expect(groupByReport([])).toEqual([]);
  });
});

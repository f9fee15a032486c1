import { describe, expect, test } from 'vitest';
import { renderReply } from '../../../adapters/slack/render.ts';
import { button, type Reply, type ReplyFile, reply } from '../../../src/chat/reply/reply.ts';
import { list, pair, quote, text } from '../../chat/blocks.ts';

const textOf = (shown: Reply, fileSent = false) => renderReply(shown, { fileSent }).text;
const fileOf = (words: string): ReplyFile => ({
  ...{ name: 'sources.opml', type: 'text/x-opml', text: words },
});

describe('the text of a message in Slack', () => {
  test('says all that its blocks say', () =>
    expect(textOf(reply('Ann Lee', { blocks: [text('2 statements.'), quote('We go.')] }))).toBe(
      'Ann Lee\n2 statements.\n“We go.” (Ann Lee, mayor; The Gazette, 2026-03-04)',
    ));

  test('says both sides of a pair with their names', () =>
    expect(textOf(reply('Both', { blocks: [pair(['We go.'])] }))).toBe(
      'Both\nWeek of 2 March\n“We go.” (Ann Lee, mayor; The Gazette, 2026-03-04)\nBo Roe: no statement found',
    ));

  test('is cut behind a line where it is long', () => {
    const said = Array.from({ length: 40 }, (_, at) =>
      text(`${at} It rained. We go by sea, ${'all of us, '.repeat(6)}.`),
    );
    const shown = textOf(reply('Ann Lee', { blocks: said }));
    expect(shown.length).toBeLessThanOrEqual(3_000);
    expect(shown).toMatch(/all of us, \. \[…\]$/u);
  });

  test('is cut behind a sentence where a single line is long', () => {
    const shown = textOf(reply('T', { blocks: [text('It rained all day long. '.repeat(300))] }));
    expect(shown.length).toBeGreaterThan(2_900);
    expect(shown.length).toBeLessThanOrEqual(3_000);
    expect(shown).toMatch(/all day long\. \[…\]$/u);
  });

  test('can neither ping nor link, however much of it there is', () => {
    const shown = textOf(reply('<!channel> & <@U1>', { blocks: [text('<!here> '.repeat(800))] }));
    expect(shown).toMatch(/^&lt;!channel&gt; &amp; &lt;@U1&gt;\n(?:&lt;|!|here|&gt;| )+\[…\]$/u);
    expect(shown.length).toBeLessThanOrEqual(3_000);
  });

  test('says where its file is, or what is in it', () => {
    const shown = reply('Sources', { file: fileOf('<opml/>') });
    expect(textOf(shown, true)).toBe('Sources\nsources.opml is in your direct messages with me.');
    expect(textOf(shown)).toBe('Sources\n&lt;opml/&gt;');
    expect(textOf(reply('Sources', { file: fileOf('x'.repeat(6_001)) }))).toContain(
      'sources.opml could not be sent',
    );
    expect(textOf(reply('', { file: fileOf('x') }))).toBe('x');
  });

  test('says the answers to a question back', () => {
    const actions = ['Ann Lee, mayor', 'Ann Lee, judge'].map((name) => button(name, `who ${name}`));
    expect(textOf(reply('Which Ann Lee?', { actions, asksBack: true }))).toBe(
      'Which Ann Lee?\n• Ann Lee, mayor\n• Ann Lee, judge',
    );
    expect(textOf(reply('Found', { actions, blocks: [list('one')] }))).toBe('Found\n• one');
  });
});

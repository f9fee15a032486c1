import { expect, test } from 'vitest';
import { readText } from '../../../adapters/slack/asking/read-text.ts';

test.each([
  ['briefing 8am <#C024BE91L|news>', 'briefing 8am <#C024BE91L|news>'],
  ['briefing 8am <#C024BE91L>', 'briefing 8am <#C024BE91L>'],
  ['<@U024BE91L|ann> said so', 'ann said so'],
  ['<@U024BE91L> said so', 'said so'],
  ['<!channel> <!everyone> holm', 'holm'],
  ['<!subteam^S123|@desk> holm', 'holm'],
  ['since <!date^1392734382^{date}|18 February 2014>', 'since 18 February 2014'],
  ['summary <https://example.org/a>', 'summary https://example.org/a'],
  ['summary <https://example.org/a|Ferry talks>', 'summary https://example.org/a'],
  ['summary of <https://example.org/a|Ferry talks>.', 'summary of https://example.org/a.'],
  ['<https://example.org/a|Ferry talks>', 'https://example.org/a'],
  ['sources add <http://example.org|example.org>', 'sources add http://example.org'],
  ['<http://example.org|example.org> on pay', 'http://example.org on pay'],
  ['Holm on <https://example.org/a|the ferry>', 'Holm on the ferry'],
  ['what did <https://example.org/h|Holm> say', 'what did Holm say'],
  ['5 &lt; 6 &amp;amp; 7', '5 < 6 &amp; 7'],
  ['<', '<'],
  ['<>', ''],
])('%s is %s', (typed, read) => {
  expect(readText(typed)).toBe(read);
});

test('in what somebody else wrote a link is always its words', () => {
  expect(readText('see <https://a.test|this>', { isForeign: true })).toBe('see this');
});

import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/quotes/judge/candidate.ts';
import { linkContent } from '../../../src/quotes/linker/link.ts';
import { linkerWith } from '../linker/learned-linker.ts';
import { docOf, phrasesIn, textOf } from '../marked.ts';
import { segmentsIn } from '../segments.ts';

/**
 * The candidates of the first <content>; `loose` and `rule` mark further sources in the same text.
 */
function candidatesIn(marked: string, { loose = '', rule = '' } = {}): string[] {
  const doc = docOf(marked);
  const segments = segmentsIn(marked);
  const linker = linkerWith();
  const at = segments.findIndex(({ role }) => role === 'content');
  const none = { previous: undefined, previousContent: undefined };
  const link = linkContent({ doc, segments, at, content: segments[at]!, ...none }, linker);
  const [source = null] = phrasesIn(rule, '[]');
  const ruled = { spans: [], kind: 'direct' as const, cue: null, stretches: [], unit: 0, sure: 1 };
  const found = candidatesFor(link, { ...ruled, source }, segmentsIn(loose), { linker });
  return found.map((one) => `${textOf(doc, one.source) ?? 'nobody'} ${one.origin}`);
}

describe('the candidates of a content', () => {
  test.each([
    ['nobody and the tagged sources', '[Cy] and [Ada] {said} <no>.', ['Cy tagged', 'Ada tagged']],
    ['without the hopeless', '[Cy] left. [Ada] {said} <no>.', ['Ada tagged']],
    [
      'without whoever says something else',
      'Bo {wrote of} “<leaks>”, [Ada] {noted} <that it rained>.',
      [],
    ],
    ['with whoever says this', 'Of “<leaks>”, [Ada] {noted} <it rained>.', ['Ada tagged']],
  ])('are %s', (_, marked, candidates) => {
    const sorted = candidatesIn(marked).sort();
    expect(sorted).toEqual(['nobody tagged', ...candidates].sort());
  });

  test.each([
    [
      'with the rule’s source',
      'So Bo and [Ada] {said} <no>.',
      'So [Bo] and Ada said no.',
      ['Bo form'],
    ],
    [
      'even a hopeless one',
      'So Bo left. [Ada] {said} <no>.',
      'So [Bo] left. Ada said no.',
      ['Bo form'],
    ],
    ['but not one that was tagged', '[Ada] {said} <no>.', '[Ada] said no.', []],
    ['nor one that lies within the content', '[Ada] {said} <Bo left>.', 'Ada said [Bo] left.', []],
    ['nor one within quotation marks', '“Bo!” [Ada] {said} <no>.', '“[Bo]!” Ada said no.', []],
  ])('%s', (_, marked, rule, further) => {
    const shown = candidatesIn(marked, { rule }).filter((one) => !one.endsWith('tagged'));
    expect(shown).toEqual(further);
  });

  test.each([
    [
      'with sources read less strictly',
      'So Bo and [Ada] {said} <no>.',
      'So [Bo] and Ada said no.',
      ['Bo loose'],
    ],
    ['but no hopeless one', 'So Bo left. [Ada] {said} <no>.', 'So [Bo] left. Ada said no.', []],
    ['of the paragraph before', 'So Bo left.\n\n“<No.>”', 'So [Bo] left.\n\n“No.”', ['Bo loose']],
    ['but not of the next', '“<No.>”\n\nBo left.', '“No.”\n\n[Bo] left.', []],
    ['nor two before', 'Bo left.\n\nSo.\n\n“<No.>”', '[Bo] left.\n\nSo.\n\n“No.”', []],
    [
      'nor 150 tokens away',
      `Bo left. ${'So it was. '.repeat(40)}“<No.>”`,
      `[Bo] left. ${'So it was. '.repeat(40)}“No.”`,
      [],
    ],
  ])('%s', (_, marked, loose, further) => {
    const shown = candidatesIn(marked, { loose }).filter((one) => !one.endsWith('tagged'));
    expect(shown).toEqual(further);
  });
});

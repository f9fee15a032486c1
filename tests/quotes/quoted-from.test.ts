import { expect, test } from 'vitest';
import type { Doc, Phrase } from '../../src/quotes/doc.ts';
import { innerTeller } from '../../src/quotes/inner-teller.ts';
import { type Quoted, quotedFrom } from '../../src/quotes/quoted-from.ts';
import { type Region, trimRegion } from '../../src/quotes/region.ts';
import { docOf, phrasesIn, textOf } from './marked.ts';

type Rule = (doc: Doc, source: Phrase, region: Region) => Quoted | undefined;

/** Who says the <words> besides the [source], and which of them. */
function read(marked: string, rule: Rule): string | undefined {
  const doc = docOf(marked);
  const [source] = phrasesIn(marked, '[]');
  const [content] = phrasesIn(marked, '<>');
  const other = rule(doc, source!, trimRegion(doc, content!.first, content!.last)!);
  return other && `${textOf(doc, other.source)}: ${textOf(doc, other.region)}`;
}

test.each([
  ['On Friday [Ann Lee] quoted Bo Roe: “<No pier lasts>.”', 'Bo Roe: No pier lasts'],
  ['[Ann Lee] spoke, quoting Bo Roe as saying: “<No pier lasts>.”', 'Bo Roe: No pier lasts'],
  ['On Friday [Ann Lee] quoted him: “<No pier lasts>.”', undefined],
  ['[Ann Lee] has dug out a quote from Bo Roe that “<no pier lasts>”.', 'Bo Roe: no pier lasts'],
  ['[Ann Lee] read out a statement from Bo Roe: “<No pier lasts.>”', 'Bo Roe: No pier lasts.'],
  ['[Ann Lee] shared a message from her aunt: “<Come home.>”', 'her aunt: Come home.'],
  ['[Ann Lee] cited <Bo Roe’s claim that “no pier lasts” as proof>.', 'Bo Roe: no pier lasts'],
  ['[Ann Lee] posted a line of Bo Roe’s book: “<No pier lasts.>”', 'Bo Roe: No pier lasts.'],
  [
    'When [he] asks Ann Lee about her comments—“<No pier lasts>”—she laughs.',
    'Ann Lee: No pier lasts',
  ],
  [
    'When [he] asked about a remark Ann Lee once made—namely, “<No pier lasts>”—she laughed.',
    'Ann Lee: No pier lasts',
  ],
])('%s are the words of another', (marked, expected) => {
  expect(read(marked, quotedFrom)).toBe(expected);
});

test.each([
  '[Ann Lee] called <Bo Roe’s comments “a lie”>.',
  '[Ann Lee] dismissed <Bo Roe’s claims that he won as “a lie”>.',
  '[Ann Lee] responded to Bo Roe’s claim: “<It is a lie.>”',
  '[Ann Lee] asked Bo Roe about his comments: “<Did you lie?>”',
  '[Ann Lee] rejected Bo Roe’s claim that it was safe, calling it “<a lie>”.',
  '[Ann Lee] posted a message of thanks: “<You were kind.>”',
  '[Ann Lee] wrote in a message to Bo Roe: “<It is a lie.>”',
])('%s are the words of the source', (marked) => {
  expect(read(marked, quotedFrom)).toBeUndefined();
});

test.each([
  ['[Ann Lee] said Bo Roe told her: “<Never trust it.>”', 'Bo Roe: Never trust it.'],
  ['[Ann Lee] recalled that Bo Roe had once told her, “<Never>.”', 'Bo Roe: Never'],
  ['According to [Ann Lee, Bo Roe] said “<the pier is gone>.”', 'Bo Roe: the pier is gone'],
  ['[The Ledger] reported that <Ann Lee told crews “we are done>.”', 'Ann Lee: we are done'],
])('%s is what somebody is reported to say', (marked, expected) => {
  expect(read(marked, innerTeller)).toBe(expected);
});

test.each([
  '[Ann Lee] denied that Bo Roe had said: “<The pier is gone.>”',
  '[Ann Lee] said she told him: “<Never trust it.>”',
  '[Ann Lee], who knew Bo Roe, said: “<Never trust it.>”',
  '[Bo Roe], who said he had met Ann Lee, told her: “<Never trust it.>”',
])('%s is what the source says', (marked) => {
  expect(read(marked, innerTeller)).toBeUndefined();
});

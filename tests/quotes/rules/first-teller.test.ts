import { expect, test } from 'vitest';
import { withFirstTeller } from '../../../src/quotes/rules/first-teller.ts';
import { mended } from './mended.ts';

test.each([
  ['<Voss said the pier was shut>, {according to} [the Ledger].', 'Voss', 'the pier was shut'],
  ['Voss {said} <the pier was shut>, [the Ledger] reported.', 'Voss', 'the pier was shut'],
  ['<The pier was shut, Voss said>, {according to} [the Ledger].', 'Voss', 'The pier was shut'],
  ['The pier was shut, [Voss] {said}, <the Ledger reported>.', 'Voss', 'The pier was shut'],
  ['“<It is shut>,” Voss {said}, according to [the Ledger].', 'Voss', 'It is shut'],
  [
    '<On Monday, Voss said the pier was shut>, {according to} [the Ledger].',
    'Voss',
    'the pier was shut',
  ],
  ['In a note on Monday Voss {said} <it was shut>, [the Ledger] reported.', 'Voss', 'it was shut'],
  ['<Voss told her that the pier was shut>, {according to} [Roe].', 'Voss', 'the pier was shut'],
  ['<“It is shut,” Voss said of the pier>, {according to} [Roe].', 'Voss', 'It is shut'],
  [
    '[Voss] also {pledged} <to widen the pier>, Roe claimed.',
    'Roe',
    'Voss also pledged to widen the pier',
  ],
  [
    '[Voss] {refused} <to widen the pier>, said Ada Roe.',
    'Ada Roe',
    'Voss refused to widen the pier',
  ],
  ['Voss, [the Ledger] reported, {said} <the pier was shut>.', 'Voss', 'the pier was shut'],
])('%s is said by the first to tell it', (text, source, said) => {
  expect(mended(text, withFirstTeller)).toMatchObject({ source, said });
});

test.each([
  ['<The pier was shut>, {according to} [the Ledger].', 'the Ledger', 'The pier was shut'],
  [
    'Voss, according to [the Ledger], {made} <a trip to the pier>.',
    'the Ledger',
    'a trip to the pier',
  ],
  [
    '<The man who said he was a doctor was held>, {according to} [the Ledger].',
    'the Ledger',
    'The man who said he was a doctor was held',
  ],
  [
    '<Voss thought the pier was shut>, {according to} [the Ledger].',
    'the Ledger',
    'Voss thought the pier was shut',
  ],
  [
    '<Voss said so after the pier was shut>, [he] {said}.',
    'he',
    'Voss said so after the pier was shut',
  ],
  ['[Voss] {pledged} <to widen the pier>, the Ledger reported.', 'Voss', 'to widen the pier'],
  ['[Voss] {pledged} <to widen the pier>, and Roe said no.', 'Voss', 'to widen the pier'],
  ['[Voss] {pledged} “<to widen the pier, Roe said>”.', 'Voss', 'to widen the pier, Roe said'],
])('%s stays', (text, source, said) => {
  expect(mended(text, withFirstTeller)).toMatchObject({ source, said });
});

import { describe, expect, test } from 'vitest';
import { datelineEnd } from '../../../src/summary/slice/dateline.ts';

describe('a dateline', () => {
  test.each([
    ['PORT TORRA, Torra (Northwire) — ', 'A ferry sank on Monday.'],
    ['PORT TORRA, Torra, May 6 (Northwire) - ', 'A ferry sank on Monday.'],
    ['PORT TORRA, May 6, 2031 /CalderWire/ -- ', 'A ferry sank on Monday.'],
    ['PORT TORRA/SILL BAY (Northwire) ― ', 'A ferry sank on Monday.'],
    ['SILL BAY, May 6 — ', 'A ferry sank on Monday.'],
    ['SILL BAY - ', '“Go,” said Ann Lee.'],
    ['HARROW—', 'Twelve boats sank.'],
    ['New Delhi (CNN) ', 'Twelve boats sank.'],
    ['Sill Bay, Torra (CNN)', 'Twelve boats sank.'],
    ['Millbrook, Torra – ', 'A ferry sank on Monday.'],
    ['Millbrook (Tarn Post) – ', 'A ferry sank on Monday.'],
    ['Paris – ', 'A ferry sank on Monday.'],
    ['Port-sur-Mer, Torra (Northwire) — ', 'A ferry sank on Monday.'],
    ['(CNN) -- ', 'A ferry sank on Monday.'],
    ['(TNN) ', 'A ferry sank on Monday.'],
    ['ISLAMABAD: ', 'A ferry sank on Monday.'],
  ])('is “%s”', (dateline, report) => {
    expect(datelineEnd(dateline + report)).toBe(dateline.length);
  });

  test.each([
    ['SILL BAY: ', 'A ferry sank on Monday.'],
    ['New Delhi: ', 'A ferry sank on Monday.'],
    ['Millbrook — ', 'A ferry sank on Monday.'],
  ])('at the start of the article is “%s”', (dateline, report) => {
    expect(datelineEnd(dateline + report, { first: true })).toBe(dateline.length);
    expect(datelineEnd(dateline + report)).toBe(0);
  });

  test.each([
    'WARNING: Boats may sink.',
    'WARNING – Boats may sink.',
    'SPOILER ALERT: The ferry sinks.',
    'OPINION — Ferries must go.',
    'Calder: we’re sinking, says the mayor.',
    'CALDER: We are sinking and you know it.',
    'CALDER: “The ferry sank.”',
    'Ann Lee: The ferry sank.',
    'Ann Lee, Labour – The seat was held.',
    'Ann Lee (Labour) – 12,300 votes.',
    'Family Care Center (FCC) Director Ann Lee left.',
    'Mayor Ann Lee (Labour) said that the ferry sank.',
    'Acme Boats (TSX: AB) said that the ferry sank.',
    'The Port Authority (PA) said that the ferry sank.',
    'Kerry — who was there — left.',
    'Millbrook — Torra’s capital — shut its port.',
    'A bigger boat — it is what he wants.',
    'On April 17, 2031 — A day to forget — it sank.',
    'NATO — which has ships there — left.',
    '(AP Photo/Bo Roe) Ann Lee leaves.',
    'The ferry sank on Monday.',
    '',
  ])('is not in “%s”', (sentence) => {
    expect(datelineEnd(sentence, { first: true })).toBe(0);
  });
});

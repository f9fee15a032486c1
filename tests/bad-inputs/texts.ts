import { expect } from 'vitest';
import { nextOccurrence, slotOf } from '../../src/briefings/due/next-occurrence.ts';
import { readDays, readTimes, readZone } from '../../src/briefings/order/read-parts.ts';
import { plainText } from '../../src/ingest/plain-text.ts';
import { readText } from '../../src/ingest/texts/read-text.ts';
import { UnreadableError } from '../../src/ingest/unreadable-error.ts';
import { extractQuotes } from '../../src/quotes/extract-quotes.ts';
import { foldWords } from '../../src/text/fold.ts';
import { normalizeText } from '../../src/text/normalize-text.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { type BadInput, type Checks, textOf } from './list.ts';

const DAY_MS = 86_400_000;

export const texts: Checks = {
  unicode: signsCleaned,
  redos: readInLinearTime,
  schedule: cronRefused,
  timezone: ({ kind, ...bad }) =>
    kind === 'dst' ? clockChanged(bad as BadInput) : zoneRead(bad as BadInput),
};

function signsCleaned({ input, expect: { outcome } }: BadInput): void {
  const text = textOf(input);
  const clean = normalizeText(text);
  expect(normalizeText(clean)).toBe(clean);
  expect(clean.isWellFormed()).toBe(true);
  expect(clean).not.toMatch(
    /[\p{Bidi_Control}\u200B\u2060\uFEFF\uFFF9-\uFFFB\0]|[\u{E0000}-\u{E007F}]/u,
  );
  expect(() => foldWords(clean)).not.toThrow();
  if (/empty/u.test(outcome)) expect(clean).toBe('');
  if (/FFFD/u.test(outcome)) expect(clean).toContain('\uFFFD');
  if (/^kept/u.test(outcome)) expect(clean).toBe(text);
  if (/capped/u.test(outcome)) expect(clean).not.toMatch(/\p{M}{5}/u);
}

/** The test's own time limit is the check: anything that is not linear would take minutes. */
function readInLinearTime({ input }: BadInput): void {
  const text = textOf(input);
  const clean = normalizeText(text);
  const sentences = splitSentences(clean);
  extractQuotes(clean, sentences);
  plainText(text);
  for (const name of ['a.txt', 'a.md'])
    try {
      readText(text, name);
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableError);
    }
  expect(sentences.map((sentence) => sentence.text).join('').length).toBeLessThanOrEqual(
    text.length,
  );
}

/** Briefings are scheduled by a time of day and days; cron expressions are refused. */
function cronRefused({ input }: BadInput): void {
  const typed = textOf(input);
  expect(readTimes(typed).kind).not.toBe('read');
  expect(readDays(typed).kind).not.toBe('read');
}

function zoneRead({ input, expect: { outcome } }: BadInput): void {
  const read = readZone(input);
  // Where the list would refuse them, `CET` is said back as a place and `UTC+2` is read as people mean it.
  const isSaid = read.kind === 'read' && read.value.said !== undefined;
  if (/refused/u.test(outcome)) {
    expect(read.kind !== 'read' || isSaid || /^(?:UTC|GMT)[+-]\d/u.test(input)).toBe(true);
    return;
  }
  const zone = read.kind === 'read' ? read.value.zone : '';
  const wanted = /same as|to/u.test(outcome) ? (outcome.split(' ').at(-1) ?? '') : input.trim();
  const at = (zone: string) =>
    nextOccurrence(
      { times: ['08:00'], days: 'daily', zone },
      new Date('2026-01-01'),
    )?.toISOString();
  expect(at(zone)).toBe(at(wanted));
  expect(zone).toMatch(/^\p{Lu}\p{L}+\/\p{Lu}\p{L}+$/u);
}

function clockChanged({ input, expect: { instants = [] } }: BadInput): void {
  const own = { times: [input.localTime], zone: input.zone, days: 'daily' };
  const found: string[] = [];
  let at = new Date(Date.parse(input.localDate) - 2 * DAY_MS);
  while (at.getTime() < Date.parse(input.localDate) + 2 * DAY_MS) {
    at = nextOccurrence(own, at) as Date;
    if (slotOf(own, at).startsWith(input.localDate)) found.push(at.toISOString());
  }
  expect(found).toEqual(instants.map((instant) => new Date(instant).toISOString()));
}

/** The times that a command accepts: `/briefing at 12am`. */
export function timeRead({ input, expect: { outcome } }: BadInput): void {
  const read = readTimes(String(input).replace(/^.* at /u, ''));
  if (/^\d\d:\d\d$/u.test(outcome)) expect(read).toMatchObject({ value: [outcome] });
  if (outcome === 'usage message') expect(read.kind).not.toBe('read');
}

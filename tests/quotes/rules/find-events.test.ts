import { describe, expect, test } from 'vitest';
import { findEvents } from '../../../src/quotes/rules/find-events.ts';
import { docOf, mark, spanOf } from '../marked.ts';

const eventsIn = (marked: string) => {
  const doc = docOf(marked);
  return { doc, events: findEvents(doc, doc.units[0]!) };
};

/** Shows the [source] and {cue} of each event, and by a bar where its content may begin. */
function show(marked: string): string {
  const { doc, events } = eventsIn(marked);
  return mark(doc.text, {
    '[]': events.flatMap(({ source }) => (source ? [spanOf(doc, source)] : [])),
    '{}': events.map(({ cue }) => spanOf(doc, cue)),
    '|': events
      .flatMap(({ right, complement: at }) => (right ? [spanOf(doc, { first: at, last: at })] : []))
      .map(({ start }) => ({ start, end: start })),
  });
}

describe('speech is reported', () => {
  test.each([
    ['[Ada Voss] {said} |the bridge is safe.', 'saying'],
    ['[Ada Voss] {said} that |the bridge is safe.', 'saying'],
    ['[Ada Voss] {said} on Monday that |the bridge is safe.', 'saying'],
    ['[Ada Voss] {told} reporters that |the bridge is safe.', 'saying'],
    ['[Ada Voss] {said}: |the bridge is safe.', 'saying'],
    ['[Ada Voss] {said} |the bridge was “safe”.', 'saying'],
    ['[Ada Voss] {announced} that |the bridge is safe.', 'reporting'],
    ['[Ada Voss] {described} the bridge as “|safe”.', 'naming'],
    ['{According to} [Ada Voss], |the bridge is safe.', 'according'],
    ['[ANN WALLACE]{:} |The bridge is safe.', 'label'],
  ])('after the cue: %s', (marked, kind) => {
    expect(show(marked)).toBe(marked);
    expect(eventsIn(marked).events).toMatchObject([{ kind, left: false, right: true }]);
  });

  test.each([
    ['The bridge is safe, [Ada Voss] {said}.', 'saying'],
    ['“The bridge is safe,” [Ada Voss] {said}.', 'saying'],
    ['“The bridge is safe,” {said} [Ada Voss].', 'saying'],
    ['“Is it safe?” {asked} [Ada Voss].', 'reporting'],
    ['The bridge is safe, {according to} [Ada Voss].', 'according'],
    ['“The bridge is safe.” {—} [Ada Voss]', 'label'],
  ])('before the cue: %s', (marked, kind) => {
    expect(show(marked)).toBe(marked);
    expect(eventsIn(marked).events).toMatchObject([{ kind, left: true, right: false }]);
  });

  test.each([
    '“The bridge,” [Ada Voss] {said}, “|is safe.”',
    '“The bridge,” {said} [Ada Voss], “|is safe.”',
  ])('on both sides of the cue: %s', (marked) => {
    expect(show(marked)).toBe(marked);
    expect(eventsIn(marked).events).toMatchObject([{ left: true, right: true }]);
  });

  test.each([
    '[Ada Voss] {said} |it is safe and {added} that |it is old.',
    '“It is safe,” [Ada Voss] {said}, {adding} that |it is old.',
    '[Ada Voss] {said} |it is safe but [Bo Roe] {denied} that |it is old.',
  ])('twice in a unit: %s', (marked) => {
    expect(show(marked)).toBe(marked);
  });
});

describe('no speech is reported', () => {
  test.each([
    ['by a verb without words', 'Ada Voss said so.'],
    ['by a verb that needs “that”', 'Ada Voss announced a new bridge.'],
    ['by naming something without a quotation', 'Ada Voss described the bridge.'],
    ['in the passive', 'Ada Voss was told that the bridge is safe.'],
    ['by a noun', 'The claims that the bridge is safe grew.'],
    ['by a sign', 'A sign read “the bridge is safe”.'],
    ['by a verb in a quotation', 'She wore “Voss said that it is safe” there.'],
    ['by nobody', 'It rained, and that the bridge is safe said.'],
    ['by a name', 'So Ada Notes that the bridge is safe.'],
    ['in a sentence without a verb of saying', 'Ada Voss walked over the bridge.'],
  ])('%s', (_, text) => {
    expect(eventsIn(text).events).toEqual([]);
  });
});

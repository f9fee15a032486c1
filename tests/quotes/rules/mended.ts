import { type Attribution, makeAttribution } from '../../../src/quotes/attribution.ts';
import type { Doc } from '../../../src/quotes/doc.ts';
import { trimRegion } from '../../../src/quotes/region.ts';
import { docOf, phrasesIn, textOf } from '../marked.ts';

/** What a rule makes of the attribution that `[source]`, `{cue}` and `<content>` mark in a text. */
export function mended(marked: string, rule: (doc: Doc, one: Attribution) => Attribution) {
  const doc = docOf(marked);
  const [source = null] = phrasesIn(marked, '[]');
  const [cue = null] = phrasesIn(marked, '{}');
  const [content] = phrasesIn(marked, '<>');
  const { unit } = doc.tokens[content!.first]!;
  const region = trimRegion(doc, content!.first, content!.last)!;
  const one = rule(doc, makeAttribution(doc, [region], { cue, source, unit, sure: 0.8 }));
  return {
    source: textOf(doc, one.source),
    cue: textOf(doc, one.cue),
    said: one.spans.map(({ start, end }) => doc.text.slice(start, end)).join(' / '),
  };
}

import { nearestIn, type Prediction } from './prediction.ts';

// what stands in double quotation marks, in one paragraph
const QUOTATION = /[“"](?<words>[^“”"\n]+)[”"]/gu;
const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'.-]*)*`;
const SAYS = '(?:said|says|added|told|asked|wrote|tweeted|replied|explained)';
// `Ines Wendt said`, `said Ines Wendt`, `he said`
const SPEAKER = new RegExp(
  `(?<before>${NAME}|[Hh]e|[Ss]he|[Tt]hey)\\s${SAYS}\\b|\\b${SAYS}\\s(?<behind>${NAME}|he|she|they)`,
  'gu',
);

/** What one writes first: quotation marks, and the nearest “X said” in the paragraph. */
export function byRule(text: string): Prediction[] {
  const speakers = [...text.matchAll(SPEAKER)].map(({ 0: whole, index, groups = {} }) => {
    const name = groups.before ?? groups.behind ?? '';
    const start = index + whole.indexOf(name);
    return { text: name, start, end: start + name.length };
  });
  return [...text.matchAll(QUOTATION)].map(({ index, groups = {} }) => {
    const start = index + 1;
    const quotation = { start, end: start + groups.words!.length };
    return { ...quotation, speaker: nearestIn(text, quotation, speakers) };
  });
}

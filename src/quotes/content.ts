import type { QuoteKind, Span } from '../model.ts';
import type { Event } from './cues.ts';
import type { Phrase } from './sources.ts';
import type { Script, Token, Unit } from './units.ts';

/** Speech found by a cue: what was said, where, and by which phrase. */
export type Attribution = {
  spans: Span[];
  kind: QuoteKind;
  cue: Phrase | null;
  source: Phrase | null;
  /** Indices of the quoted stretches it holds. */
  stretches: number[];
  unit: number;
  /** 0 to 1: how well this form tells the source. */
  sure: number;
};

const EDGE = /^[,;:.“”"‘’«»—–)(]$|^''$|^``$/u;
const JOINER = /^(?:and|but|while|as|though|although|whereas|,|;|—|–)$/u;

/** What each event of a unit reports; a quoted stretch belongs to one event at most. */
export function readContents(script: Script, unit: Unit, events: Event[]): Attribution[] {
  const taken = new Set<number>();
  const found: Attribution[] = [];
  events.forEach((event, index) => {
    const next = events[index + 1];
    const previous = events[index - 1];
    const leftEnd =
      event.source && event.source.first < event.cue.first ? event.source.first : event.cue.first;
    const left = event.left
      ? trimmed(script, previous ? previous.cue.last + 1 : unit.first, leftEnd - 1)
      : undefined;
    const right = event.right
      ? trimmed(script, event.complement, next ? startOf(script, next, event) : unit.last)
      : undefined;
    for (const attribution of attributionsOf(script, event, left, right)) {
      if (attribution.stretches.some((stretch) => taken.has(stretch))) continue;
      for (const stretch of attribution.stretches) taken.add(stretch);
      found.push({ ...attribution, unit: (script.tokens[event.cue.first] as Token).unit });
    }
  });
  return found;
}

/** Where the clause of the next event begins, its joining word left out. */
function startOf({ tokens }: Script, next: Event, event: Event): number {
  const own =
    next.source && next.source.first > event.complement && next.source.first < next.cue.first
      ? next.source.first
      : next.cue.first;
  let at = own - 1;
  while (at > event.complement && JOINER.test((tokens[at] as Token).lower)) at--;
  if (next.left && !next.right) return event.complement - 1;
  return at;
}

type Region = Phrase & { stretches: number[] };

/** Leaves punctuation and marks outside; undefined where no word is left. */
function trimmed({ tokens }: Script, first: number, last: number): Region | undefined {
  while (first <= last && isEdge(tokens[first] as Token, true)) first++;
  while (last >= first && isEdge(tokens[last] as Token, false)) last--;
  if (first > last) return undefined;
  const stretches = new Set(
    tokens
      .slice(first, last + 1)
      .map(({ stretch }) => stretch)
      .filter((stretch) => stretch >= 0),
  );
  return { first, last, stretches: [...stretches] };
}

const isEdge = ({ text, lower, stretch }: Token, opening: boolean): boolean =>
  stretch < 0 && (EDGE.test(text) || (opening && /^(?:that|and|but)$/u.test(lower)));

function attributionsOf(
  script: Script,
  event: Event,
  left: Region | undefined,
  right: Region | undefined,
): Omit<Attribution, 'unit'>[] {
  const base = { cue: event.kind === 'label' ? null : event.cue, source: event.source ?? null };
  const { tokens } = script;
  if (event.kind === 'naming') {
    const region = right ?? left;
    if (!region || region.stretches.length === 0) return [];
    return [
      {
        ...base,
        kind: 'mixed',
        stretches: region.stretches,
        spans: region.stretches.map((stretch) => markedSpan(script, stretch)),
        sure: 0.85,
      },
    ];
  }
  if (
    left &&
    right &&
    left.stretches.length > 0 !== right.stretches.length > 0 &&
    isWhole(tokens, left.stretches.length > 0 ? left : right)
  ) {
    const quoted = left.stretches.length > 0 ? left : right;
    return [make(script, base, [quoted], 0.95)];
  }
  // A transcript has no marks: what follows the name is said word for word.
  if (event.kind === 'label' && right && right.stretches.length === 0)
    return [{ ...make(script, base, [right], 0.9), kind: 'direct' }];
  const regions = [left, right].filter((region) => region !== undefined);
  if (regions.length === 0) return [];
  const colon = right ? splitAtColon(script, right) : undefined;
  if (colon) return colon.map((region) => make(script, base, [region], 0.9));
  return [make(script, base, regions, event.kind === 'according' ? 0.9 : 0.95)];
}

/** “… unchanged and that: “As for …””: the quotation after the colon is a statement of its own. */
function splitAtColon({ tokens, ...script }: Script, region: Region): Region[] | undefined {
  for (let at = region.first + 1; at < region.last; at++) {
    const here = tokens[at] as Token;
    const quoted = (tokens[at + 2] as Token | undefined)?.stretch ?? -1;
    if (here.text !== ':' || here.stretch >= 0 || quoted < 0) continue;
    const after = trimmed({ tokens, ...script }, at + 1, region.last);
    let end = at - 1;
    while (end > region.first && /^(?:that|and|,)$/u.test((tokens[end] as Token).lower)) end--;
    const before = trimmed({ tokens, ...script }, region.first, end);
    return before && after && isWhole(tokens, after) ? [before, after] : undefined;
  }
  return undefined;
}

/** All words stand inside quotation marks. */
const isWhole = (tokens: Token[], { first, last }: Phrase): boolean =>
  tokens
    .slice(first, last + 1)
    .every(({ stretch, text }) => stretch >= 0 || !/^[\p{L}\p{N}]/u.test(text));

function make(
  script: Script,
  base: { cue: Phrase | null; source: Phrase | null },
  regions: Region[],
  sure: number,
): Omit<Attribution, 'unit'> {
  const stretches = regions.flatMap((region) => region.stretches);
  const direct = stretches.length > 0 && regions.every((region) => isWhole(script.tokens, region));
  const kind: QuoteKind = stretches.length === 0 ? 'indirect' : direct ? 'direct' : 'mixed';
  const spans = direct
    ? stretches.map((stretch) => spanOf(script, stretch))
    : regions.map((region) => around(script, region));
  return { ...base, kind, stretches, spans, sure };
}

/** The words between the marks, without a comma or blank that belongs to the frame. */
export function spanOf({ text, stretches }: Script, stretch: number): Span {
  let { start, end } = stretches[stretch] as Span;
  while (start < end && /\s/u.test(text[start] as string)) start++;
  while (end > start && /[\s,]/u.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** The words with their marks: what is named so is not a statement of its own. */
function markedSpan(script: Script, stretch: number): Span {
  const { start, end } = script.stretches[stretch] as Span;
  return { start: start - 1, end: Math.min(end + 1, script.text.length) };
}

/** A region's span, with the marks of a stretch that opens or closes it. */
function around({ text, tokens }: Script, { first, last }: Phrase): Span {
  let { start } = tokens[first] as Token;
  let { end } = tokens[last] as Token;
  if ((tokens[first] as Token).stretch >= 0 && /[“"‘«„]/u.test(text[start - 1] ?? '')) start--;
  if ((tokens[last] as Token).stretch >= 0 && /[”"’»]/u.test(text[end] ?? '')) end++;
  return { start, end };
}

import { type Attribution, stretchSpan } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import { isWhollyQuoted } from '../region.ts';
import type { Interviewee } from './find-interviewee.ts';
import { type Paragraph, unitsOf } from './split-talk.ts';
import type { Turns } from './turns.ts';

/** Such a speaker is shown with “probably”. */
const SURE = 0.65;
/** One alone may be anything: “On the sign: “…””. */
const MIN_TOPICS = 2;
// “On the draw: “”, “About her start: “”, “The referee: “” is none
const TOPIC = /^(?:About|Asked about|On|Regarding) [^.:!?“”"]{2,60}: ?(?=[“"'‘])/u;

/**
 * A press conference by topics: “On the draw: “We should have won it.””, said by the one person who is
 * introduced above.
 */
export function findTopics(
  doc: Doc,
  paragraphs: Paragraph[],
  findSpeaker: (before: number) => Interviewee | undefined,
): Turns {
  const topics = paragraphs.flatMap((one) => {
    const stretches = stretchesBehindTopic(doc, one);
    return stretches ? [{ one, stretches }] : [];
  });
  const speaker = topics.length < MIN_TOPICS ? undefined : findSpeaker(topics[0]!.one.first);
  if (!speaker) return { turns: [], settled: new Set() };
  const turns = topics.map(
    ({ one, stretches }): Attribution => ({
      spans: stretches.map((stretch) => stretchSpan(doc, stretch)),
      kind: 'direct',
      cue: null,
      source: speaker.phrase,
      stretches,
      unit: one.first,
      sure: SURE,
      form: 'label',
    }),
  );
  return { turns, settled: new Set(topics.flatMap(({ one }) => unitsOf(one))) };
}

/** The quotations of a paragraph that is a topic and nothing else. */
function stretchesBehindTopic(
  { tokens, units }: Doc,
  { words, label, start, first, last }: Paragraph,
): number[] | undefined {
  const topic = label ? undefined : TOPIC.exec(words)?.[0];
  if (!topic) return undefined;
  let at = units[first]!.first;
  while (tokens[at]!.end <= start + topic.length) at++;
  const end = units[last]!.last;
  const stretches = [...new Set(units.slice(first, last + 1).flatMap((unit) => unit.stretches))];
  return stretches.length > 0 && isWhollyQuoted(tokens, { first: at, last: end })
    ? stretches
    : undefined;
}

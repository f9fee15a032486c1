import type { Segment } from '../../src/quotes/tagger/segment.ts';
import { docOf, phrasesIn } from './marked.ts';

/** What a tagger might say of a text: each `[source]`, `{cue}` and `<content>`, in order. */
export function segmentsIn(marked: string): Segment[] {
  const { tokens, units } = docOf(marked);
  const of = (role: Segment['role'], brackets: '[]' | '{}' | '<>'): Segment[] =>
    phrasesIn(marked, brackets).map((phrase) => ({
      role,
      ...phrase,
      paragraph: units[tokens[phrase.first]!.unit]!.paragraph,
    }));
  return [...of('source', '[]'), ...of('cue', '{}'), ...of('content', '<>')].sort(
    (one, other) => one.first - other.first,
  );
}

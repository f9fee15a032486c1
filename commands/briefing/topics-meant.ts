import type { Briefing } from '../../src/model.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';

/** The topics of a briefing that are meant by some, as it has them, and those that are none of it. */
export function topicsMeant(
  { topics }: Briefing,
  named: readonly string[],
): { own: string[]; others: string[] } {
  const found = named.map((name) => ({ name, own: ownTopic(topics, name) }));
  return {
    own: found.flatMap(({ own }) => own ?? []),
    others: found.flatMap(({ name, own }) => (own === undefined ? [name] : [])),
  };
}

/** By all of its words, or by some that no other of them has: `gas` is “gas talks”. */
function ownTopic(topics: readonly string[], name: string): string | undefined {
  const wanted = termsOf(name);
  if (wanted.length === 0) return undefined;
  const same = topics.find((own) => termsOf(own).join(' ') === wanted.join(' '));
  const parts = topics.filter(
    (own) => !own.startsWith('-') && wanted.every((term) => termsOf(own).includes(term)),
  );
  return same ?? (parts.length === 1 ? parts[0] : undefined);
}

const termsOf = (topic: string): string[] => foldTerms(topic.replace(/^-/u, ''));

import { PEOPLE_NOUNS } from '../../text/data/roles.ts';
import { fold } from '../../text/fold.ts';
import type { Name } from '../../text/read-name.ts';
import { phrase } from '../../text/words.ts';
import type { Token } from '../doc.ts';

/**
 * The names without what only describes somebody of that body: “Presumptive Labour Harbour Office
 * nominee Ann Lee” names the Harbour Office, where the article calls it so elsewhere.
 */
export function withoutEpithets(tokens: Token[], names: Name[]): Name[] {
  const bodies = new Set(names.filter(isBody).map(({ text }) => fold(text)));
  return names.map((name) => {
    const next = tokens[name.last + 1];
    if (!isBody(name) || !next || !PEOPLE_NOUNS.has(next.text)) return name;
    for (let first = name.first + 1; first < name.last; first++) {
      const text = phrase(tokens, first, name.last);
      if (bodies.has(fold(text))) return { ...name, first, text };
    }
    return name;
  });
}

/** An organisation’s name of two words or more. */
const isBody = ({ organisation, first, last }: Name): boolean => organisation && last > first;

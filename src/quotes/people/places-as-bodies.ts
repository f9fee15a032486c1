import { PLACE_NOUNS, PLACES } from '../../text/data/places.ts';
import { fold } from '../../text/fold.ts';
import { isGiven } from '../../text/name-start.ts';
import type { Name } from '../../text/read-name.ts';
import type { Token } from '../doc.ts';

/** The names, those of places as organisations: a country speaks as a body does and is never “he”. */
export function placesAsBodies(tokens: Token[], names: Name[]): Name[] {
  const bearers = new Set(
    names
      .filter(({ first, last, organisation }) => last > first && !organisation)
      .flatMap(({ first, last }) => [tokens[first]!.lower, tokens[last]!.lower]),
  );
  return names.map((name) =>
    isPlace(tokens, name) && (name.first < name.last || !bearers.has(tokens[name.first]!.lower))
      ? { ...name, organisation: true }
      : name,
  );
}

/** Norway, South Korea, Marsh Island; but not Mayor London, nor Jason Bay. */
function isPlace(tokens: Token[], { first, last, text, role, title }: Name): boolean {
  if (role !== null || title !== null) return false;
  if (PLACES.has(fold(text))) return true;
  return last > first && PLACE_NOUNS.has(tokens[last]!.lower) && !isGiven(tokens[first]!);
}

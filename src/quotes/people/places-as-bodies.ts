import { FIRST_NAMES } from '../../text/data/first-names.ts';
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
  const peoples = peoplesIn(tokens);
  return names.map((name) =>
    isPlace(tokens, name, peoples) &&
    (name.first < name.last || !bearers.has(tokens[name.first]!.lower))
      ? { ...name, organisation: true }
      : name,
  );
}

// “Jordanian”, “Georgians”
const PEOPLE = /^(\p{Lu}\p{Ll}{3,}?)(?:ia)?ns?$/u;
// “the King of Jordan”, “the people of Georgia”
const REALM =
  /^(?:capital|government|king|kingdom|people|president|prince|princess|queen|republic|state)$/u;

/**
 * The first names that are a country's here: its people are spoken of (“Jordanian”), or who rules it. No
 * name of somebody is one: Julia is not where Julian is from.
 */
function peoplesIn(tokens: Token[]): Set<string> {
  const found = new Set<string>();
  tokens.forEach(({ text, lower }, at) => {
    const people = FIRST_NAMES.has(lower) ? undefined : PEOPLE.exec(text)?.[1]?.toLowerCase();
    for (const name of people ? [people, `${people}ia`] : [])
      if (FIRST_NAMES.has(name)) found.add(name);
    const ruled = tokens[at - 1]?.lower === 'of' ? tokens.slice(Math.max(0, at - 4), at - 1) : [];
    if (FIRST_NAMES.has(lower) && ruled.some((one) => REALM.test(one.lower))) found.add(lower);
  });
  return found;
}

/** Norway, South Korea, Marsh Island; but not Mayor London, nor Jason Bay. */
function isPlace(
  tokens: Token[],
  { first, last, text, role, title }: Name,
  peoples: ReadonlySet<string>,
): boolean {
  if (role !== null || title !== null) return false;
  if (PLACES.has(fold(text)) || peoples.has(fold(text))) return true;
  return last > first && PLACE_NOUNS.has(tokens[last]!.lower) && !isGiven(tokens[first]!);
}

import { type Acronyms, bareAcronym, spell } from './acronyms.ts';
import { bareName } from './bare-name.ts';
import type { Capital } from './capitals.ts';
import type { LooseEnd } from './loose-end.ts';
import { absorb, meet, type Persons } from './persons.ts';
import { isOpener, type NameRun } from './read-run.ts';
import { bareThing, isDescribed, type Things, thingName } from './things.ts';

/** What the title and the sentences so far have named and explained. */
export type Known = { persons: Persons; things: Things; acronyms: Acronyms };

/** A sentence with its names, and its number in the article. */
export type Reading = { sentence: string; by: number; capitals: Capital[]; runs: NameRun[] };

export const knowNothing = (): Known => ({
  persons: new Map(),
  things: new Map(),
  acronyms: new Map(),
});

/** What a sentence itself explains of all that it names. */
export function explainedIn({ sentence, by, capitals, runs }: Reading): Known {
  const own = knowNothing();
  for (const run of runs) {
    meet(own.persons, { sentence, by, run });
    const thing = thingName({ sentence, run });
    if (thing && !own.persons.has(thing) && isDescribed({ sentence, run }))
      own.things.set(thing, by);
  }
  spell(own.acronyms, sentence, capitals, by);
  return own;
}

/** Adds what a sentence explains to what is known; a thing and an acronym keep their first explanation. */
export function learn(known: Known, own: Known): void {
  absorb(known.persons, own.persons);
  for (const [thing, by] of own.things) if (!known.things.has(thing)) known.things.set(thing, by);
  for (const [letters, expansion] of own.acronyms)
    if (!known.acronyms.has(letters)) known.acronyms.set(letters, expansion);
}

/**
 * The names that a sentence does not explain, and an earlier one does; each once. A thing that the title
 * names is taken for known.
 */
export function openNames(
  known: Known,
  own: Known,
  reading: Reading,
  { earlier, title }: { earlier: string; title: string },
): LooseEnd[] {
  const { sentence, capitals, runs } = reading;
  const found = new Map<string, LooseEnd>();
  const find = (key: string, end: LooseEnd | undefined): void => {
    if (end && !found.has(key)) found.set(key, end);
  };
  for (const run of runs) {
    const person = bareName(known.persons, { sentence, run });
    const thing = thingName({ sentence, run });
    if (thing && (own.persons.has(thing) || own.things.has(thing))) continue;
    if (person && !isCommon(sentence, run, earlier)) find(person.key, person.end);
    else if (thing && !known.persons.has(thing) && !title.includes(thing))
      find(thing, bareThing(known.things, thing, run));
  }
  for (const capital of capitals)
    if (!own.acronyms.has(capital.text))
      find(capital.text, bareAcronym(known.acronyms, sentence, capital));
  return [...found.values()];
}

/** A word that opens the sentence, and that the article has in small letters, too: Price, Roof. */
const isCommon = (sentence: string, { name }: NameRun, earlier: string): boolean =>
  name.length === 1 &&
  isOpener(sentence, name[0]!) &&
  earlier.includes(` ${name[0]!.text.toLowerCase()} `);

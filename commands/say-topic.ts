import { listAny } from '../src/language/list.ts';
import { splitAlternatives } from '../src/text/alternatives.ts';

/** A topic for people: `toll, bridge or crossing` where any of several will do. */
export function sayTopic(typed: string): string {
  const parts = splitAlternatives(typed);
  return parts.length > 1 ? listAny(parts) : typed;
}

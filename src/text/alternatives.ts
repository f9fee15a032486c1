import { foldTerms } from './fold-terms.ts';

// `toll, bridge or crossing`
const BETWEEN = /\s*[,;]\s*(?:or\s+)?|\s+or\s+/iu;
const OR = ' | ';
/** More is a list of something else, and looking for each takes time. */
const MAX_ALTERNATIVES = 12;

/** What was typed for a topic, in parts of which any will do: `toll, bridge or crossing`. */
export function splitAlternatives(typed: string): string[] {
  const parts = typed
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => foldTerms(part).length > 0);
  return parts.length > 1 ? parts.slice(0, MAX_ALTERNATIVES) : [typed];
}

/**
 * The terms of a topic, all of which a text must have. Alternatives are one term, `toll | bridg`: see
 * `readAlternatives`.
 */
export function topicTerms(typed: string): string[] {
  const parts = splitAlternatives(typed);
  if (parts.length < 2) return foldTerms(typed);
  return [parts.map((part) => foldTerms(part).join(' ')).join(OR)];
}

/** What one term asks for: the terms of each alternative, or a single list of one. */
export const readAlternatives = (term: string): string[] => term.split(OR);

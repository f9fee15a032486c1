import type { Given } from './command.ts';
import type { ErrorDetails } from './errors.ts';
import type { Refused } from './reply/reply.ts';

/** What fields are called that hold a time, a zone and so on. */
const FIELDS: Record<NonNullable<ErrorDetails['what']>, readonly string[]> = {
  time: ['time', 'since', 'until', 'when'],
  zone: ['zone'],
  day: ['days'],
  topic: ['topic', 'about'],
  speaker: ['speaker', 'who', 'with', 'name'],
  channel: ['channel', 'to'],
};

/**
 * The field of a form that a refusal is about: the option it names, else the one that holds the word
 * that was not understood, or is of that kind, or is the only one filled in. Undefined where it may be
 * any of several.
 */
export function fieldAtFault({ option, word, what }: Refused, given: Given): string | undefined {
  if (option !== undefined && Object.hasOwn(given, option)) return option;
  const filled = Object.keys(given).filter((name) => given[name]!.trim() !== '');
  const ofKind = filled.filter((name) => what && FIELDS[what].includes(name));
  const looked = word === undefined ? '' : foldCase(word);
  const holds = (name: string): boolean => foldCase(given[name]!).includes(looked);
  const holding = looked === '' ? [] : filled.filter(holds);
  return (
    only(holding.filter((name) => foldCase(given[name]!) === looked)) ??
    only(holding.filter((name) => ofKind.includes(name))) ??
    only(holding) ??
    only(ofKind) ??
    only(filled)
  );
}

const only = (names: string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

const foldCase = (text: string): string => text.trim().toLowerCase();

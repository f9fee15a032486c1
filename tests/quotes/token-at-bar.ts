import { docOf } from './marked.ts';

/** The index of the token behind the bar: `Ada |said no.` gives 1. */
export function tokenAtBar(marked: string): number {
  const offset = docOf(marked.slice(0, marked.indexOf('|'))).text.length;
  return docOf(marked).tokens.findIndex(({ end }) => end > offset);
}

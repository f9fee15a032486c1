import type { Quote } from '../../model.ts';
import type { Doc } from '../doc.ts';

/** Where “if” and whoever is supposed to say it stand before the verb. */
const MAX_CHARS_BEFORE = 80;
// “if | ministers | said”, “if anybody ever | says”: words in small letters up to the verb
const SUPPOSED = /(?:^|[^\p{L}])[Ii]f (?<who>\p{Ll}[\p{Ll}’'-]*(?: \p{Ll}[\p{Ll}’'-]*){0,5}) $/u;
// One of these means somebody in particular.
const PARTICULAR =
  /(?:^| )(?:he|her|his|i|it|its|my|our|she|that|the|their|these|they|this|those|which|who|whose|your)(?:$| )|[’']s(?:$| )/u;

/** “If ministers said “we were wrong”, …”: nobody in particular, who is only supposed to say it. */
export function isSupposed({ text }: Doc, { cue, source }: Pick<Quote, 'cue' | 'source'>): boolean {
  if (!cue || !source || source.start > cue.start) return false;
  const before = text.slice(Math.max(0, cue.start - MAX_CHARS_BEFORE), cue.start);
  const match = SUPPOSED.exec(before);
  if (!match || PARTICULAR.test(match.groups!.who!)) return false;
  return source.start >= cue.start - before.length + match.index;
}

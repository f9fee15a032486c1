import { GREETINGS, NAME_ALONE, POLITE, SIGN_OFF, THANKS } from './data/small-talk.ts';
import { lowOf } from './low-of.ts';

const END = /[\s?!.,;:…–—-]+$/u;
/** Manners in manners: “hi, sorry, could you please tell me”. */
const MAX_ROUNDS = 5;
/** What is left of a line asks for something; “thanks” alone does not. */
const MIN_CHARS = 2;

/** Without a greeting, a please, a thank you and a name below them. */
export function withoutManners(text: string): string {
  let bare = withoutEnd(text.trim().replace(END, ''));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = bare;
    for (const manners of [GREETINGS, POLITE])
      bare = bare.slice(manners.exec(lowOf(bare))?.[0].length ?? 0);
    bare = withoutEnd(bare);
    if (bare === before) break;
  }
  return bare.replace(/\s+/gu, ' ').replace(END, '').trim();
}

function withoutEnd(text: string): string {
  let bare = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = bare;
    for (const end of [SIGN_OFF, THANKS]) {
      const at = end.exec(lowOf(bare))?.index ?? bare.length;
      if (at >= MIN_CHARS) bare = bare.slice(0, at);
    }
    const signed = NAME_ALONE.exec(bare);
    if (signed && signed.index >= MIN_CHARS) bare = bare.slice(0, signed.index);
    if (bare === before) break;
  }
  return bare;
}

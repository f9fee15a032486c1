import { readContents } from './content.ts';
import { continueSpeech } from './continue.ts';
import { findEvents } from './cues.ts';
import type { Attribution } from './regions.ts';
import type { Script } from './units.ts';

/** What the rules alone make of an article: fewer quotations than the tagger finds, and hardly a wrong one. */
export function readByRule(script: Script): Attribution[] {
  return continueSpeech(
    script,
    script.units.flatMap((unit) => readContents(script, unit, findEvents(script, unit))),
  );
}

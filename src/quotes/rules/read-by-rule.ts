import type { Attribution } from '../attribution.ts';
import type { Script } from '../script.ts';
import { continueSpeech } from './continue-speech.ts';
import { findEvents } from './find-events.ts';
import { readContents } from './read-contents.ts';

/** What the rules alone make of an article: fewer quotations than the tagger finds, and hardly a wrong one. */
export function readByRule(script: Script): Attribution[] {
  return continueSpeech(
    script,
    script.units.flatMap((unit) => readContents(script, unit, findEvents(script, unit))),
  );
}

import type { Attribution } from '../attribution.ts';
import type { Doc } from '../doc.ts';
import { continueSpeech } from './continue-speech.ts';
import { findEvents } from './find-events.ts';
import { findSpeakingLabels } from './find-speaking-labels.ts';
import { readContents } from './read-contents.ts';

/** What rules alone find in an article: less than the tagger does, but hardly anything wrong. */
export function readByRule(doc: Doc): Attribution[] {
  const speaking = findSpeakingLabels(doc);
  return continueSpeech(
    doc,
    doc.units.flatMap((unit) => readContents(doc, unit, findEvents(doc, unit, speaking))),
  );
}

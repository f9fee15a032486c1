import type { Reading } from './reading.ts';

// `who covered the dam story`, `which papers picked up the strike`, `who else carried it`
const WHO_COVERED =
  /^(?:who|(?:which|what) (?:outlets?|papers?|newspapers?|sources?|sites?))(?: else| all)?(?: has| have| had| is| are)?(?: not)? (?:covered|covering|carried|carrying|picked up) (?=\S)/u;
// `who was first with the dam story`
const WHO_FIRST = /^who (?:was|were) (?:the )?first (?:with|to (?:have|cover|carry)) (?=\S)/u;

/** A line that asks which outlets have a story; tried, since “who covered the costs” is none. */
export function readCoverage(bare: string, low: string): Reading[] {
  const cue = (WHO_COVERED.exec(low) ?? WHO_FIRST.exec(low))?.[0];
  return cue === undefined
    ? []
    : [{ line: `coverage ${bare.slice(cue.length)}`, meant: 'tried', needs: 'topic' }];
}

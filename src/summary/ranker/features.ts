import { centrality } from './centrality.ts';
import { content } from './content.ts';
import { crowd } from './crowd.ts';
import { cues } from './cues.ts';
import type { FeatureGroup } from './feature-group.ts';
import { headline } from './headline.ts';
import { place } from './place.ts';
import type { Scene } from './scene.ts';
import { wording } from './wording.ts';

const GROUPS: FeatureGroup[] = [place, centrality, content, cues, crowd, headline, wording];

export const FEATURES: readonly string[] = GROUPS.flatMap(({ names }) => names);

/** Gives the features of a sentence, in the order of `FEATURES`; most lie between 0 and 1. */
export type Features = (at: number) => Float64Array;

/** Reads the features of a sentence when it is first asked for: many sentences may never be picked. */
export function readFeatures(scene: Scene): Features {
  const readers = GROUPS.map((group) => group.read(scene));
  const rows: Float64Array[] = [];
  return (at) => {
    rows[at] ??= readRow(at);
    return rows[at];
  };

  function readRow(at: number): Float64Array {
    const row = new Float64Array(FEATURES.length);
    let k = 0;
    for (const read of readers) {
      const values = read(at);
      row.set(values, k);
      k += values.length;
    }
    return row;
  }
}

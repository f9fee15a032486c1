import type { Scene } from './scene.ts';

/** Some features of one kind: their names, and a reader of their values for a sentence. */
export type FeatureGroup = {
  names: readonly string[];
  read(scene: Scene): (at: number) => number[];
};

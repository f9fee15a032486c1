import type { Scene } from './scene.ts';

/**
 * Some features of one kind: their names, and a reader of their values for the sentence at an
 * index.
 */
export type FeatureGroup = {
  names: readonly string[];
  read(scene: Scene): (at: number) => number[];
};

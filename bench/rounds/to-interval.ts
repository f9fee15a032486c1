import { createRandom } from '../../train/random.ts';
import type { Figure } from './tell-rounds.ts';

const SAMPLES = 1_000;
const SEED = 5;

/** A mean with the 95 % of bootstrap samples around it; the same values give the same interval. */
export function toInterval(values: number[]): Figure {
  const random = createRandom(SEED);
  const any = (): number => values[Math.floor(random() * values.length)]!;
  const means = Array.from({ length: SAMPLES }, () => meanOf(values.map(any)));
  means.sort((one, other) => one - other);
  const at = (share: number): number => means[Math.floor(share * SAMPLES)]!;
  return { median: meanOf(values), least: at(0.025), most: at(0.975) };
}

const meanOf = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

import { stepOf } from '../learned/step-of.ts';

/** Upper ends of the steps in which the judge's certainty is measured: most of it lies near 1. */
export const CERTAINTY_STEPS = [
  0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 1,
] as const;

export const certaintyStep = (likely: number): number => stepOf(likely, CERTAINTY_STEPS);

/** Upper ends of the steps in which certainty is measured: most of it lies near 1. */
export const STEPS = [
  0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.98, 0.99, 1,
] as const;

export function stepOf(likely: number): number {
  const step = STEPS.findIndex((end) => likely <= end);
  return step < 0 ? STEPS.length - 1 : step;
}

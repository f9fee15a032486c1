/** Turns scores into likelihoods that add up to 1 (softmax). */
export function likelihoods(scores: number[]): number[] {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / all);
}

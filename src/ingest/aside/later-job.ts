/**
 * A job that is known by its name and loaded where it is done: whoever only has it done aside does
 * not load what it takes.
 */
export function laterJob<Given extends unknown[], Result>(
  name: string,
  load: () => Promise<(...given: Given) => Result>,
): (...given: Given) => Promise<Result> {
  const job = async (...given: Given) => (await load())(...given);
  return Object.defineProperty(job, 'name', { value: name });
}

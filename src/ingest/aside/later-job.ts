type Job = (...given: never[]) => unknown;

/**
 * The job that a module exports under a name, loaded where it is done: whoever only has it done aside
 * does not load what it takes.
 */
export function laterJob<Name extends string, Module extends Record<Name, Job>>(
  name: Name,
  load: () => Promise<Module>,
): (...given: Parameters<Module[Name]>) => Promise<ReturnType<Module[Name]>> {
  const job = async (...given: Parameters<Module[Name]>) =>
    (await load())[name](...given) as ReturnType<Module[Name]>;
  return Object.defineProperty(job, 'name', { value: name });
}

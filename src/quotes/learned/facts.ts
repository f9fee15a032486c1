/** The facts that a step looks at, by name, with the number that its weights know each by. */
export type Facts = Readonly<Record<string, number>>;

/** Takes a fact by its number, with the one or two values that it has here. */
export type Tell<Fact extends number> = (fact: Fact, a: number, b?: number) => void;

/**
 * Throws if weights were learned for other facts than the code reads: a fact that is added, dropped
 * or renumbered would get the weights of another.
 */
export function checkFacts(step: string, read: Facts, learned: Facts): void {
  const problem = findChange(step, read, learned);
  if (problem) throw new Error(`${problem}; train the model again: npm run train`);
}

function findChange(step: string, read: Facts, learned: Facts): string | undefined {
  for (const [name, number] of Object.entries(read)) {
    const before = learned[name];
    if (before === undefined) return `The model was trained without the ${step}'s fact “${name}”`;
    if (before !== number)
      return `The ${step}'s fact “${name}” was number ${before} when the model was trained and is ${number} now`;
  }
  const gone = Object.keys(learned).find((name) => read[name] === undefined);
  return gone && `The model was trained with “${gone}”, which the ${step} no longer reads`;
}

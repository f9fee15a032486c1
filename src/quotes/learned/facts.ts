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

/** New and dropped facts come first: they may be why others have moved. */
function findChange(step: string, read: Facts, learned: Facts): string | undefined {
  const added = Object.keys(read).find((name) => learned[name] === undefined);
  if (added) return `The model was trained without the ${step}'s fact “${added}”`;
  const gone = Object.keys(learned).find((name) => read[name] === undefined);
  if (gone) return `The model was trained with “${gone}”, which the ${step} no longer reads`;
  const moved = Object.keys(read).find((name) => read[name] !== learned[name]);
  return (
    moved &&
    `The ${step}'s fact “${moved}” is number ${read[moved]} and was ${learned[moved]} in training`
  );
}

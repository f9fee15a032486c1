/** A function that remembers its last results, by a key of what it was given. */
export function keepLast<In, Out>(
  most: number,
  keyOf: (given: In) => string,
  make: (given: In) => Out,
): (given: In) => Out {
  const kept = new Map<string, Out>();
  return (given) => {
    const key = keyOf(given);
    const known = kept.get(key);
    // Put last again, so that the one longest unused goes first.
    kept.delete(key);
    const result = known ?? make(given);
    kept.set(key, result);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return result;
  };
}

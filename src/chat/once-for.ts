/** A function that makes its result once for each object that it is given, as long as that lives. */
export function onceFor<Given extends object, Made>(
  make: (given: Given) => Made,
): (given: Given) => Made {
  const kept = new WeakMap<Given, Made>();
  return (given) => {
    const known = kept.get(given);
    if (known !== undefined) return known;
    const made = make(given);
    kept.set(given, made);
    return made;
  };
}

/** Some facts of one kind: their names, and what gives their values in the same order. */
type FactGroup<View> = { names: readonly string[]; read(view: View): number[] };

/** Makes a group of a table that says under each name how the value is read off a view. */
export function groupFacts<View>(
  group: string,
  table: Record<string, (view: View) => number>,
): FactGroup<View> {
  const readers = Object.values(table);
  return {
    names: Object.keys(table).map((name) => `${group}.${name}`),
    read: (view) => readers.map((read) => read(view)),
  };
}

/** Some facts of one kind: their names, and what writes their values in the same order into a row. */
type FactGroup<View> = {
  names: readonly string[];
  write(view: View, row: Float32Array, start?: number): Float32Array;
};

/** Makes a group of a table that says under each name how the value is read off a view. */
export function groupFacts<View>(
  group: string,
  table: Record<string, (view: View) => number>,
): FactGroup<View> {
  const readers = Object.values(table);
  return {
    names: Object.keys(table).map((name) => `${group}.${name}`),
    write(view, row, start = 0) {
      for (let at = 0; at < readers.length; at++) row[start + at] = readers[at]!(view);
      return row;
    },
  };
}

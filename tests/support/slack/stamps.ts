export type Stamps = ReturnType<typeof createStamps>;

/** The stamps of messages and the ids of all else, none given twice. */
export function createStamps() {
  let count = 0;
  return {
    newStamp: (): string => (Date.now() / 1000 + ++count / 1e5).toFixed(6),
    newId: (prefix: string): string => `${prefix}${++count}`,
  };
}

/** Forgets the entries of a map that were set first, so that at most `max` stay. */
export function dropOldest(map: Map<string, unknown>, max: number): void {
  for (const oldest of map.keys()) {
    if (map.size <= max) break;
    map.delete(oldest);
  }
}

/** A bar that draws over itself; where there is no room for one, the numbers alone. */
export function renderProgress(done: number, total: number, columns: number, left = ''): string {
  const numbers = [`${done}/${total}`, left].filter(Boolean).join(' · ');
  const room = Math.min(40, columns - numbers.length - 4);
  if (room < 5) return left ? renderProgress(done, total, columns) : `\r${numbers}`;
  const filled = total === 0 ? room : Math.floor((done / total) * room);
  return `\r[${'='.repeat(filled).padEnd(room)}] ${numbers}`;
}

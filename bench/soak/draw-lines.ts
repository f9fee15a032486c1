export type Line = { name: string; points: { x: number; y: number }[] };
type Panel = { title: string; unit: string; lines: Line[] };

/** Okabe and Ito's colours, as in bench/report. */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7'];
const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [560, 220, 60, 30, 30];
const STEPS = 4;
const INK = '#1f2328';
const FAINT = '#d1d9e0';

/** Panels of lines over hours, one below the other, as SVG; each begins at zero. */
export function drawLines(panels: Panel[]): string {
  const drawn = panels.map(
    (panel, nth) => `<g transform="translate(0 ${nth * (HEIGHT + 20)})">${drawPanel(panel)}</g>`,
  );
  const height = panels.length * (HEIGHT + 20);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11" fill="${INK}"><rect width="${WIDTH}" height="${height}" fill="#fff"/>${drawn.join('')}</svg>\n`;
}

function drawPanel({ title, unit, lines }: Panel): string {
  const all = lines.flatMap(({ points }) => points);
  const mostX = Math.max(1, ...all.map(({ x }) => x));
  const mostY = roundUp(Math.max(1, ...all.map(({ y }) => y)));
  const toX = (x: number): number => LEFT + (x / mostX) * (WIDTH - LEFT - 20);
  const toY = (y: number): number => HEIGHT - BOTTOM - (y / mostY) * (HEIGHT - TOP - BOTTOM);
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const grid = steps.map((share) => {
    const y = toY(share * mostY);
    return `<line x1="${LEFT}" x2="${WIDTH - 20}" y1="${y}" y2="${y}" stroke="${FAINT}"/><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${tell(share * mostY)}</text>`;
  });
  const hours = steps.map(
    (share) =>
      `<text x="${toX(share * mostX)}" y="${HEIGHT - 12}" text-anchor="middle">${tell(share * mostX)} h</text>`,
  );
  const drawn = lines.map(({ name, points }, nth) => {
    const path = points.map(({ x, y }) => `${toX(x).toFixed(1)},${toY(y).toFixed(1)}`).join(' ');
    const colour = COLOURS[nth % COLOURS.length];
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${path}"/><text x="${LEFT + 10 + nth * 120}" y="${HEIGHT}" fill="${colour}">${name}</text>`;
  });
  return `<text x="${LEFT}" y="16" font-weight="bold">${title}, ${unit}</text>${grid.join('')}${hours.join('')}${drawn.join('')}`;
}

const tell = (value: number): string => Number(value.toPrecision(3)).toLocaleString('en');

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / step) * step;
}

import { cleanLine } from './terminal-text.ts';

/** What became of one file or URL that was imported. */
export type Imported = {
  source: string;
  added: number;
  known: number;
  changed: number;
  knownAs: string[];
  error: string | null;
  notes: string[];
};

/** So many are named one by one. */
const MAX_LISTED = 10;

const FOR_US =
  'Only the newsroom page and this terminal show it. “import --shared” is for every place.';
const FOR_ALL = 'Every place shows it: the newsroom page, and each server and workspace.';

/** The total of an import, and who sees it. */
export function renderImported(results: Imported[], { shared }: { shared: boolean }): string {
  const sum = (count: (result: Imported) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const failed = results.filter(({ error }) => error !== null).length;
  const changed = sum((result) => result.changed);
  const edited = changed > 0 ? ` (${changed} changed)` : '';
  const others = results.flatMap(({ source, knownAs }) =>
    knownAs.map((name) => `${cleanLine(source)}: known already as ${cleanLine(name)}`),
  );
  const names = results.filter((result) => result.changed > 0).map(({ source }) => source);
  const total = `${sum(({ added }) => added)} added, ${sum(({ known }) => known)} known already${edited}, ${failed} of ${results.length} sources failed\n`;
  const notes = results.flatMap(({ source, notes }) =>
    notes.map((note) => `${cleanLine(source)}: ${cleanLine(note)}\n`),
  );
  return failed === results.length
    ? total
    : `${notes.join('')}${listed(others)}${listed(names.map((name) => `${cleanLine(name)}: changed`))}${total}${shared ? FOR_ALL : FOR_US}\n`;
}

export const renderFailure = ({ source, error }: Imported): string =>
  `${cleanLine(source)}: ${cleanLine(error ?? '')}\n`;

/** The first of these lines, and how many there are besides. */
function listed(lines: string[]): string {
  const more = lines.length - MAX_LISTED;
  return lines
    .slice(0, MAX_LISTED)
    .concat(more > 0 ? `… and ${more} more like that; “--json” names them all` : [])
    .map((line) => `${line}\n`)
    .join('');
}

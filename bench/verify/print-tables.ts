import type { Checked } from './checked.ts';

const VERDICTS = ['exact', 'cut', 'altered', 'misattributed', 'joined', 'none'] as const;
const WIDTH = 15;

const percent = (part: number, all: number): string =>
  all === 0 ? '–' : `${((100 * part) / all).toFixed(1)}`;

/** Precision and recall of each verdict, what was taken for what, and each kind by itself. */
export function printTables(title: string, checked: Checked[]): void {
  const columns = [...VERDICTS, ...(checked.some(({ got }) => got === 'lost') ? ['lost'] : [])];
  console.log(
    `\n${title}: ${checked.length} quotations, rows what is right, columns what was told`,
  );
  printRow('', ['count', 'precision', 'recall', '', ...columns]);
  for (const verdict of VERDICTS) {
    const wanted = checked.filter((one) => one.verdict === verdict);
    const told = checked.filter(({ got }) => got === verdict);
    const right = wanted.filter(({ got }) => got === verdict).length;
    const counts = columns.map((column) =>
      String(wanted.filter(({ got }) => got === column).length),
    );
    printRow(verdict, [
      ...[String(wanted.length), percent(right, told.length), percent(right, wanted.length), ''],
      ...counts,
    ]);
  }
  const right = checked.filter(({ verdict, got }) => verdict === got).length;
  console.log(`all right: ${percent(right, checked.length)} %`);
}

/** How many of each kind are right, and what the others were told to be. */
export function printKinds(checked: Checked[]): void {
  console.log('\nby kind: count, right %, what else was told (→ where another verdict was right)');
  for (const [kind, own] of Map.groupBy(checked, (one) => one.kind)) {
    const wrong = own.filter(({ verdict, got }) => verdict !== got);
    const others = [...Map.groupBy(wrong, ({ verdict, got }) => `${verdict} → ${got}`)]
      .sort(([, one], [, other]) => other.length - one.length)
      .map(([what, of]) => `${what} ${of.length}`);
    const unnamed = own.filter(({ isNamed }) => isNamed === false).length;
    if (unnamed > 0) others.push(`another speaker read ${unnamed}`);
    const right = percent(own.length - wrong.length, own.length);
    console.log(
      `${kind.padEnd(62)}${String(own.length).padStart(5)}${right.padStart(7)}  ${others.join(', ')}`,
    );
  }
}

function printRow(head: string, cells: string[]): void {
  console.log(
    head.padEnd(WIDTH) + cells.map((cell) => cell.padStart(cell === '' ? 2 : WIDTH - 1)).join(''),
  );
}

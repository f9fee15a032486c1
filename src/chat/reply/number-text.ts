const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

/** A number in at most nine signs: `1,234`, `12.3K`, `4e+21`; `–` for what is none. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(0);
  return (size < 10_000 ? plain : short).format(Math.abs(value) < 0.05 ? 0 : value);
}

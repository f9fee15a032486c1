import { inSpoken } from '../../language/in-spoken.ts';

const plain = inSpoken((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const short = inSpoken(
  (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
);

/** A number in few signs: `1,234`, `12.3k`, `4e+21`; `–` for what is none. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e15) return value.toExponential(0);
  return (size < 10_000 ? plain : short)().format(Math.abs(value) < 0.05 ? 0 : value);
}

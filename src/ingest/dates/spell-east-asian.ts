// 2026年11月20日, 2026년 11월 20일, 2026. 11. 20., with the day of the week or without
const DATE =
  /^(\d{4})\s?[年년.]\s?(\d{1,2})\s?[月월.]\s?(\d{1,2})\s?(?:[日일]|\.(?!\d)|(?=[\s(]|$))\s?(?:\(\p{L}{1,3}\)|(?:星期|週|周)\p{L}|\p{L}(?:曜日|요일))?\s?/u;
// 下午6:30, 午後6時30分, 오후 6시 30분, 18時30分05秒
const TIME =
  /^(?<half>[上下]午|午[前後]|오[전후])?\s?(?<hour>\d{1,2})\s?[:時时点點시]\s?(?<minute>\d{1,2})?\s?[分분]?(?:\s?:?(?<second>\d{1,2})\s?[秒초]?)?/u;

/** A date that is written in Chinese, Japanese or Korean, in Western signs; any other as it is. */
export function spellEastAsian(line: string): string {
  const [whole, year = '', month = '', day = ''] = DATE.exec(line) ?? [];
  if (!whole) return line;
  const rest = line.slice(whole.length).trim().replace(TIME, spellTime);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${rest}`.trim();
}

function spellTime(...match: unknown[]): string {
  const { half, hour, minute, second } = match.at(-1) as Record<string, string | undefined>;
  const clock = [hour, minute ?? '00', second].flatMap((part) => part?.padStart(2, '0') ?? []);
  const sign = half ? (/[上前전]/u.test(half) ? ' AM' : ' PM') : '';
  return clock.join(':') + sign;
}

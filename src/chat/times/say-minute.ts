/** `2026-03-09 14:05 UTC` */
export const sayMinute = (instant: string): string =>
  `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;

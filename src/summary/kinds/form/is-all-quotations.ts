const BARE = /^(?:[\s.,!?;:…–—-]|“”)*$/u;
const MIN_SENTENCES = 3;
const NEARLY_ALL = 0.75;

/** Whether a text is nothing but quotations, given what its author says himself: hardly a word. */
export function isAllQuotations(own: string[]): boolean {
  const bare = own.filter((words) => BARE.test(words)).length;
  return own.length >= MIN_SENTENCES && bare >= own.length * NEARLY_ALL;
}

// ■, •, –, *, 1., (a)
const BULLET =
  /^(?:[■□▪▫◼◾●•‣⁃·►▶▸◆★✓→»*]+\s*(?=["“‘'(]?[\p{Lu}\d$£€])|[–—-]+\s+(?=["“‘'(]?[\p{Lu}\d$£€])|\(?(?:\d{1,2}|[a-z])[.)]\s+(?=["“‘'(]?\p{Lu}))/u;

/** Where a sentence begins behind the bullet or number of a list; 0 where it has none. */
export const bulletEnd = (sentence: string): number => BULLET.exec(sentence)?.[0].length ?? 0;

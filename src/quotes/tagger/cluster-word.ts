/** A word as the clusters know it: all numbers are one word. */
export const clusterWord = (text: string): string => (/^\d/u.test(text) ? '0' : text);

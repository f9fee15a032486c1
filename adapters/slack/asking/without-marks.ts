// `*bold*`, `_leaning_`, `~struck~`, `` `code` ``, where nothing of a word stands outside
const MARKS = /(?<![\p{L}\p{N}])([*_~`]{1,3})(?=\S)([^\n]{0,400}?\S)\1(?![\p{L}\p{N}])/gu;

/** The words without what makes them bold or leaning. */
export const withoutMarks = (text: string): string => text.replace(MARKS, '$2');

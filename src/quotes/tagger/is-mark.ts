const MARK = /^[“”"«»‘]$|^''$|^``$/u;

/** Whether a token is a quotation mark. A lone ’ is taken for an apostrophe. */
export const isMark = ({ text }: { text: string }): boolean => MARK.test(text);

// `"…`, `… -football`
const MARKED = /["“”„«»]|(?:^|\s)[-−–][\p{L}\p{N}]/u;

/** Whether words are marked as words: by quotation marks, or by what they leave out. */
export const isMarkedTopic = (typed: string): boolean => MARKED.test(typed);

/** A speaker named with this confidence or more is shown without "probably". */
export const SURE = 0.7;

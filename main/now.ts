/** The one clock of the program; everything else is given the time. */
export const now = (): Date => new Date();

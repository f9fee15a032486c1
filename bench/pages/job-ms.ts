/** How well a page is read should not depend on what else the machine does meanwhile. */
export const JOB_MS = 60_000;

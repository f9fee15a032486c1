export type Hearing = {
  /** False where this process or another has heard it before. */
  isNew(event: string): Promise<boolean>;
};

/**
 * Whether nobody has heard of this event yet: Slack tells of it several times, and to several
 * processes. Where it cannot be noted, twice is better than not at all.
 */
export const hearOnce = async (id: string | undefined, { isNew }: Hearing): Promise<boolean> =>
  id === undefined || (await isNew(`slack event ${id}`).catch(() => true));

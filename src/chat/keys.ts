/** What lets us into places, which only this desk can read. */
export type Keys = {
  /** As it was kept for a place. Throws where it was kept with another SECRET_KEY. */
  find(placeId: string): Promise<string | undefined>;
  keep(placeId: string, text: string): Promise<void>;
  drop(placeId: string): Promise<void>;
  /** The places of a platform for which something is kept. */
  holders(platform: string): Promise<string[]>;
  /** A secret text for one purpose, the same in all processes: to sign what comes back to us. */
  keyFor(purpose: string): string;
};

export type LostAcks = ReturnType<typeof createLostAcks>;

/** Which acknowledgements get lost on their way to Slack. */
export function createLostAcks() {
  let every = 0;
  let events = 0;
  return {
    /**
     * From now on one acknowledgement of an event in so many gets lost, so that Slack sends it again. Of
     * what people press and type Slack never does.
     */
    loseAcks(oneIn = 3): void {
      every = oneIn;
      events = 0;
    },
    isLost: (type: string): boolean => type === 'events_api' && every > 0 && ++events % every === 0,
  };
}

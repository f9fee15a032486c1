/** What stands before the name of a thing and says what it is: the probe Heron. */
export const THING_NOUNS: ReadonlySet<string> = new Set(
  `aircraft airline airliner album app asteroid ballet bank bar band bill boat brand brewery campaign capsule car carrier
  chain charity chatbot chemical cinema club comet company compound cyclone district documentary drug engine factory
  ferry film firm foundation freighter galaxy game group hamlet horse hotel hurricane island journal lake language law
  lighter locomotive magazine maker manufacturer microbe mine mission model moon mountain movie musical newspaper novel
  opera operation operator organisation organization parish peninsula planet platform play plant podcast pub publisher
  probe program programme project province pub railway reactor region restaurant retailer river robot rocket rover
  satellite schooner series service ship show site software song spacecraft species star start-up startup station storm
  submarine suburb supplier system tanker telescope town tribe trawler treaty tug typhoon union vaccine valley vessel
  village virus volcano warship website yacht`.split(/\s+/u),
);

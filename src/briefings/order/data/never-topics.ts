/** Words that many reports have and that nobody means as the topic of a briefing, in lower case. */
export const NEVER_TOPICS: ReadonlySet<string> = new Set(
  `actually again ago ahead alright already also always anytime asap automatically back basically briefly bro
  buddy certain certainly constantly continuously cool currently dude early eventually exactly fast fine first
  forever frequently full fuller fresh friend friends fully good great guys hello honestly hopefully huge immediately indeed
  instantly instead interesting kindly last late lately later live long longer lots lovely lunch mate maybe mostly
  much never nice nicely night nightly normally now occasionally often once ones only open periodically perfect
  permanently perhaps plain pretty probably promptly quick quickly quietly rarely really recently regularly
  relevant right roughly say seldom several short shorter shortly simply slowly someday sometime sometimes somewhat soon
  still straight suddenly super sure thing things tiny today together tomorrow tonight twice useful usually
  various whatever whenever wherever while within yes yesterday yet`.split(/\s+/u),
);

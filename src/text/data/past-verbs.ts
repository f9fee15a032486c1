/** Past tenses that do not end in -ed: “they sent Mayor Ann Lee” tells what was done to her. */
export const PAST_VERBS: ReadonlySet<string> = new Set(
  `beat became bought brought built came caught chose cut drew drove fell felt fought found gave got grew heard held hit
  kept knew left lent let lost made meant met paid put quit ran rode rose sang sat saw sent set shook shot showed sold
  sought spent spoke stole stood struck sued swore taught thought threw told took understood went woke won wore wrote`.split(
    /\s+/u,
  ),
);

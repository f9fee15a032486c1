/** Words that judge: a headline that needs them argues. */
export const JUDGING_WORDS: ReadonlySet<string> = new Set(
  `absurd adoring awful bizarre bogus bombshell brilliant charade circus cowardice cowardly creepy crooked dangerous delusional disaster
  disgrace disgraceful disgusting doozy epic explosive extreme failed failure fantastic farce fascist genius gross hateful heroic
  hilarious hoax horrible hypocrisy hypocrite hysteria hysterical idiotic incredible insane laughable lies ludicrous lunacy
  lunatic moronic nauseating nightmare nonsense outrageous pathetic perfect phony radical reckless ridiculous ruthless
  scary scorched sham shameful shameless shocking sick stunning stunt stupid terrible terrific toxic tragic
  triumphant ultimatum unhinged vile weird witch wonderful worse`.split(/\s+/u),
);

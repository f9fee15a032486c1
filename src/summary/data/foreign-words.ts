/**
 * Stop words of German, French, Spanish, Italian, Portuguese, Dutch, Swedish and Polish, folded and
 * without those that are English words, too.
 */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  `al alla alle als amb auch auf aus aux avec bei beim bin bis ce ces cette che chez com como con
  czy da dans das dass de dei del della delle dem den der des det deux di dla dos du durch e een
  ein eine einem einen einer el ele elle em en er es essa est et ett eu eux fur gli haar hai han
  har hat heeft het hij hon hos ich ihr il ils im ist je jej jest kan kein la las le les leur lo
  los lui lors mais mas med mehr met mit na nach nao nel nella ni nicht niet nie noch non nos nous
  och oder og om onder op para pas pero plus por pour quand que questo qui sa sas se sein sich sie
  sind sobre som son sono sont sur sus sz tak te till tra tu tylko u uber um un una und une uno
  van var vom von vor voor vous wat weil wer werden wie wir wird wurde y z za ze zijn zu zum zur`.split(
    /\s+/u,
  ),
);

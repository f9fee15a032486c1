/** What may be shouted before a dash or colon, and is no place; folded. */
export const NO_PLACES: ReadonlySet<string> = new Set(
  `alert, analysis, answer, attention, breaking, breaking news, comment, correction, disclaimer, editorial,
  editor's note, exclusive, explainer, fact check, file, file photo, gallery, interview, just in, live, must read, note, obituary,
  opinion, photos, poll, question, quiz, read, review, spoiler, spoiler alert, update, video, warning, watch`
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' ')),
);

/** Words of what stands over a text and ends in a colon, and that are no names: `Breaking News:`. */
export const HEADLINE_WORDS: ReadonlySet<string> = new Set(
  `advertisement alert analysis answer audio breaking bulletin caption claim comment correction edit editor
  editor’s editorial editors example exclusive fact facts feature flash full headline headlines hear highlight
  highlights image insight interview intro journal key latest lead letter live message minute minutes news note
  notes of opinion photo picture poll post press question quotation quote quotes reaction reactions read release
  remarks report review source speech statement statements story summary text the thread title today top topic
  transcript translation tweet update updates urgent verbatim video view voice voices watch wire word words`.split(
    /\s+/u,
  ),
);

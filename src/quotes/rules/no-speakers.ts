/** Labels of desks, forms and places for pictures: they stand where a speaker could, and never speak. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  `advertisement,analysis,breaking,breaking news,caption,clarification,comment,correction,corrections,editor's note,
  editor’s note,editors' note,editors’ note,exclusive,explainer,fact check,fact-check,file photo,gallery,graphic,image,
  in pictures,just in,listen,live,live blog,more,must read,note,opinion,photo,photos,picture,pictures,poll,quiz,read more,
  recap,related,review,source,sources,statement,summary,the latest,timeline,topics,transcript,update,updated,video,watch,
  watch live`.split(/,\s*/u),
);

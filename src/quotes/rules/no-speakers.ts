/** Labels of desks, forms, tables and places for pictures: they stand where a speaker could, and never speak. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  `advertisement,analysis,benefit,benefits,breaking,breaking news,caption,child benefit,clarification,comment,correction,corrections,cost,costs,editor's note,
  editor’s note,editors' note,editors’ note,exclusive,explainer,fact check,fact-check,file photo,gallery,graphic,housing benefit,image,in pictures,income,just in,listen,live,live blog,more,must read,note,opinion,photo,photos,picture,pictures,poll,price,quiz,read more,
  recap,related,rent,review,source,sources,statement,summary,the latest,timeline,topics,total,total bill,total cost,transcript,update,updated,video,watch,
  watch live`.split(/,\s*/u),
);

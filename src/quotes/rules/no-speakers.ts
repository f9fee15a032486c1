/** Labels of desks, forms, tables and places for pictures: they stand where a speaker could, and never speak. */
export const NO_SPEAKERS: ReadonlySet<string> = new Set(
  `address,advertisement,also,also read,analysis,answer,attendance,author,benefit,benefits,best for,bookings,
  bottom line,breaking,breaking news,caption,cast,certificate,child benefit,clarification,clarifications,comment,conclusion,cons,
  contact,correction,corrections,cost,costs,credit,credits,data,date,dates,defenders,details,
  directed by,director,disclaimer,disclosure,duration,e-mail,editor's note,editors' note,editors’ note,editor’s note,email,exclusive,
  explainer,fact,fact check,fact-check,fiction,file photo,format,forwards,full story,gallery,genre,goalkeepers,
  goals,graphic,hours,housing benefit,how,image,in pictures,income,ingredients,instructions,interview,just in,
  key points,length,level,listen,live,live blog,location,method,midfielders,more,must read,myth,
  next,note,notes,odds,opening hours,opinion,phone,photo,photos,picture,pictures,places,
  poll,post,prediction,press release,price,prices,pros,quiz,rating,read more,readers' letters,recap,
  recommended,referee,related,rent,reporting,result,results,review,running time,sample,score,scorers,
  scores,serves,signed,source,sources,starring,starting xi,statement,status,stock,story,subs,
  substitutes,summary,team news,technique,the latest,tickets,time,timeline,times,tip,tips,topics,
  total,total bill,total cost,transcript,tv,update,updated,venue,verdict,video,warning,watch,
  watch live,weather,website,what,when,where,who,why,words,year`.split(/,\s*/u),
);

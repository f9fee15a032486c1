const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words of orders and of joining: no part of a topic, unless a headline has them so. */
export const ODD_ANYWHERE: ReadonlySet<string> = words(`
  add added again also all any be between both briefing briefings but clear day days delete don't dont drop
  duplicate either except exclude fewer fortnight if include instead just last limit limits minus month months more
  move never neither next no none nor not now off once only otherwise paused picture pictures please plus quote
  quotes rather remove replace rid shouldn't sources starting stories than then thread threads till too top topic
  topics twice unless until week weekly weeks when whenever while with without`);

/** Verbs that order something at the beginning of a topic, and are a noun behind other words. */
export const ODD_FIRST: ReadonlySet<string> = words(`
  cancel change clone copy disable edit enable erase keep make mute pause put rename reset resume set split start
  stop swap switch take turn undo unpause wipe`);

/** What a briefing is like, where it ends a topic: “top five”, “film with photos”. */
export const ODD_LAST: ReadonlySet<string> = words(`
  audio day eight enough everything five four full gifs image images length long longer nine one photo photos seven
  short shorter six ten three two video videos`);

/** When, in the other languages that we speak: an order is read in English, and these are no topic. */
export const FOREIGN_TIMES: ReadonlySet<string> = words(`
  abends morgens mittags nachmittags täglich werktags wochentags wochenends woche
  jour jours matin midi soir semaine lundi mardi mercredi jeudi vendredi samedi dimanche quotidien
  diario diariamente laborables mañana mediodía tarde noche semana lunes miércoles jueves viernes sábado domingo
  утром вечером днём ежедневно будням неделю неделе понедельник понедельникам вторник вторникам среду средам четверг
  четвергам пятницу пятницам субботу субботам воскресенье воскресеньям`);

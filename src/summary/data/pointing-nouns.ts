/** Nouns that, after “the” and with nothing added, mean one that was spoken of before: “The ruling was welcomed”. */
export const POINTING_NOUNS: readonly string[] =
  `account accident accord actor actress agency agreement airline airport allegation allegations amendment
  announcement appeal app approach area arrest arrests article assault attack attacks author ban bill blast
  blaze boat body bodies bomb book boy boys brothers building bus campaign candidate car case charge charges
  child children claim claims clip club coach collision comment comments commission committee company complaint
  conflict controversy count country couple court crash crew crime criticism crowd damage deal death deaths debate decision
  delay device disaster discovery discussions disease dispute district doctor document documents dog dogs driver drug duo
  earthquake effort election email emails episode event events evidence exchange experience explosion explosions facility family
  father figure figures film finding findings fire firm flight footage former game girl girls goal group
  group’s gunman hearing home hospital house idea image images incident incidents indictment initiative injuries inquiry
  investigation investigators issue issues job journalist judge jury killing killings latter law lawmaker
  lawsuit lawyer leak legislation letter list loss man market match measure measures meeting memo men message
  messages minister mission mother motion move movie murder name news number officer officers offer operation
  order organisation organization other others outbreak pair paper parents party passengers patient patients payment
  phone photo photograph photographs photos picture pictures pilot pilots place plan plane plans player plot policy
  poll post practice president price prices pricing problem problems proceedings process product professor program programme
  prisoner prisoners project proposal proposals protest protesters protests question quake race raid reaction reason
  recording remark remarks removal report reports request researchers resolution response restaurant result results
  review robbery rocket role rule rules ruling rumors rumours sale same school scene sentence series
  settlement ship shooter shooting shootings show side singer site situation soldiers son song speech spokesman spokeswoman squad
  star state statement statements station step storm story strike strikes student students studies study suit
  suspect suspects system talks target team teams teen teenager term test tests theft threat threats three tornado tour town trial
  trio trip troops truck turmoil tweet tweets twins two vehicle verdict version vessel victim victims victory video
  videos village violence virus visit volcano vote wall war website wedding wife winner witness witnesses
  woman women word words work workers wreck wreckage writer year years youngster`.split(/\s+/u);

const any = (words: string): string => words.trim().split(/\s+/u).join('|');

/** What happened for all to see, as an office reports it: has reopened, was evacuated, shook. */
export const HAPPENINGS: string = any(`
  adopted appointed approved arrested arrived battered began blocked broke burned burnt canceled
  cancelled capsized cleared closed collapsed collided crashed cut damaged delivered derailed
  destroyed detained diverted docked downed elected ended erupted evacuated extinguished felled
  flattened flooded freed grounded halted installed inundated issued joined jolted landed launched
  left moved opened overturned passed postponed rattled recovered released reopened repaired
  rescued restored resumed sank searched sent shook shut signed started stopped stranded submerged
  suspended swamped swept toppled towed uprooted vaccinated`);

/** What figures did: a success or failure of somebody’s, unless those who count report it. */
export const FIGURES: string = any(
  'climbed declined decreased dropped fell grew increased rose shrank slowed',
);

/** Offices that report what happens and are no party to it; parts of regular expressions. */
export const OFFICES: string = `
  ambulance service|airport|air traffic control|authorities|bureau of statistics|coast ?guard|(?:borough|city|county|district|town) council|emergency services?
  fire (?:brigade|chief|department|service)|firefighters|geological survey|harbou?r master|highways agency|hospital|lifeboat service
  met(?:eorological)? office|(?:health|transport|agriculture|education|environment|energy|home|culture|fisheries) department|ministry
  (?:airport|city|county|emergency|fire|health|hospital|local|port|rail|rescue|school|state|town|transport|weather) officials|police(?: department| force| service)?|port authority|rail operator|railways?|rescue (?:service|services|workers)|rescuers
  seismological (?:centre|center|institute|office|service)|sheriff['’]s (?:department|office)|state police
  statistics (?:agency|bureau|office)|transport authority|weather (?:bureau|office|service)`
  .trim()
  .split(/\s*\n\s*/u)
  .join('|');

/**
 * Words that leave something in doubt, lay it to somebody, judge it, look ahead, count people hurt, or
 * are of war: whoever says so must stay in the sentence.
 */
export const DOUBTS: string = any(`
  about abuse abused accusation accused again agrees?d? allegation alleged allegedly almost
  already always apologi[sz]ed apparent apparently appeared appears? around assault assaulted
  attack attacked attacker attackers attacks attempt attempted avoid bad badly battle because
  believed besieged best better blame blamed blames bodies body bomb bombed can cannot captured
  casualties cause caused causes chanted charged cheated claim claimed claims clashed clashes
  control could coup crimes? critical custody danger dangerous dead deadly deaths? deliberate
  deliberately denied denies died dies doubt drones? due enemy enough estimate estimated estimates
  ever every evidence expected expects explosives extremists? failed fails fake false falsely far
  fault feared fears? fighters fired firing force forces fraud gang good guilty gun gunfire gunman
  gunmen hoped hopes hospitalised hospitalized hostages? hurt illegal illegally important infant
  injured injuries injury insurgents intended intends invaded invasion just kill killed killing
  kills knew known largely lied likely little lost main mainly many might militants? militia
  misled missiles? missing mistake mostly motive murder murdered must nearly negligence never no
  nobody none nor not nothing occupied only opposition over plan planned planning plans possible
  possibly presumably probable probably protested protesters? protests? provoked raid raids rape
  raped rebels? reckless regime reportedly response resulted rightly riot rioters robbed robbery
  roughly rushed safe safely said saw seem seemed seems seized seizing separatists? serious shall
  shelled shelling shot shots should siege smuggled smugglers smuggling so soldiers? soon stabbed
  still stole stolen strikes? struck success successful successfully supposed suspect suspected
  suspects suspicion taken talks tanks terror terrorism terrorists? threat threatened threats
  toddler told too torture tortured traffickers trafficking traitors tried troops trying unclear
  under unlawful unlawfully unless unrest until uprising victims? victory violence violent war
  warned warning warplanes weapons? well whether will without worse worst would wounded wrong
  wrongly`);

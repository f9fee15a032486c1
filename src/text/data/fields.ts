/**
 * Trades by field: namesakes in two fields are two people, unless the fields are related. No word
 * stands in two fields.
 */
const FIELDS: Record<string, string> = {
  arts: `actor actress artist author composer dancer filmmaker guitarist musician novelist painter photographer
    playwright poet rapper sculptor singer songwriter writer`,
  business: `banker broker ceo chairman chairwoman entrepreneur executive financier investor retailer shareholder`,
  faith: `archbishop bishop cardinal imam monk nun pastor pope priest rabbi vicar`,
  force: `colonel constable corporal detective lieutenant policeman policewoman ranger sergeant sheriff soldier
    superintendent`,
  law: `attorney barrister counsel judge justice lawyer magistrate prosecutor solicitor`,
  learning: `academic anthropologist archaeologist astronomer biologist botanist chemist climatologist ecologist
    economist geologist historian lecturer linguist mathematician meteorologist ornithologist philosopher physicist
    professor psychologist researcher scholar scientist sociologist zoologist`,
  media: `blogger broadcaster columnist correspondent editor host journalist presenter reporter`,
  medicine: `cardiologist dentist doctor epidemiologist medic midwife neurologist nurse oncologist paramedic
    pathologist pediatrician physician psychiatrist surgeon virologist`,
  power: `alderman ambassador assemblyman candidate chancellor congressman congresswoman councillor councilman
    councilwoman democrat diplomat envoy governor king lawmaker leader mayor minister nominee official
    politician premier president prince princess queen republican secretary senator spokesman spokesperson
    spokeswoman undersecretary`,
  sport: `athlete batsman bowler boxer coach cyclist defender driver footballer forward goalkeeper golfer jockey
    midfielder pitcher quarterback referee runner skipper sprinter striker swimmer winger wrestler`,
  trade: `baker barber builder butcher carpenter cashier chef cleaner cook docker electrician farmer fisherman
    florist gardener miner pilot plumber teacher waiter waitress welder`,
};

export const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FIELDS).flatMap(([field, words]) =>
    words.split(/\s+/u).map((word): [string, string] => [word, field]),
  ),
);

/** Fields in which one person often works. */
export const RELATED_FIELDS: readonly ReadonlySet<string>[] = [
  ['arts', 'media'],
  ['business', 'power'],
  ['law', 'power'],
  ['learning', 'medicine'],
].map((pair) => new Set(pair));

import { words } from './list-words'

/** Who is spoken of: the person who types, or somebody else. */
export const mine = new Set(words('i im me myself we us ive ill ourselves'))
export const pronouns = new Set(
  words(
    'he she they him them hes shes theyre himself herself themselves everyone everybody someone somebody who',
  ),
)
/** Once one of these is named, anger without an owner is theirs. */
export const thirdPersons = new Set(words('he she him her his hes shes they'))
export const roles = new Set(
  words(
    `customer customers client clients cust buyer buyers boss bosses colleague colleagues director manager
    chief ceo cfo cto cio vp svp pm partner partners ptnr supplier vendor dealer reseller distributor lawyer
    counsel attorney professor minister mayor owner chairman chairwoman guy man woman lady people team
    counterpart importer contractor secretary controller treasurer founder president engineer engineers
    parents neighbour chef mum farmer delegation committee investor user users sponsor`,
  ),
)
/** What of one's body shows heat, and how it shows. */
export const body = new Set(
  words(
    `hand hands voice heart knees knee legs stomach chest throat head mind brain neck palms pulse jaw face
    cheeks ears blood skin body belly whole own nerves eyes fingers lips mouth temper`,
  ),
)
export const bodySigns = new Set(
  words(
    `wet cold racing race races pounding pounds pound beating beats tight knot knots burning burns burn hot
    dry wood blank empty trembles cracking cracks breaks breaking lump hammering hammers thumping throbbing
    racin ice stone`,
  ),
)
/** Verbs that cannot be said of oneself: an "I" before them is in another part of the sentence. */
export const third = new Set(words("is are 's 're has seems looks sounds gets becomes feels goes turns left"))
/** What a word of heat may stand before: an angry customer, a nasty mail. */
export const bearers = new Set(
  words(
    `mail mails email emails letter message messages msg msgs note call calls reply post whatsapp voice face
    faces tone words text texts comment comments side mother mob nation crowd public voicemail`,
  ),
)
export const passive = new Set(words('was were been got get being gets getting'))
export const negators = new Set(
  words(
    "not never without no nobody avoid isnt dont didnt doesnt arent wasnt unless hardly instead neither nor 't",
  ),
)
/** Words that lead from a person to a state of theirs. */
export const leads = new Set(words('in my with of this a the into own'))
export const articles = new Set(words('a an the this that those these one some another'))
/** Nouns that need no owner of their own: "in a rage", "this rage". */
export const states = new Set(
  words('rage panic anger fury dread nerves meltdown temper resentment anxiety tears'),
)
/** Words before a word of heat that name nobody, so that it is the person's own. */
export const nobody = new Set(
  words(
    `so very really still too quite absolutely totally completely bit little less more few and but or now
    just already feel feeling feels felt getting got get being been in with from of to almost super
    extremely both am im be was make makes made making me my as because bc cos are is 's 'm hate hands`,
  ),
)
/** What somebody does who is angry on paper: "wrote an angry reply, not sent yet". */
export const written = new Set(words('wrote written drafted typed writing typing drafting'))
/** Words before a person whose anger is only feared, and those that say that it may come. */
export const fears = new Set(words('without avoid avoiding if case afraid fear worried scared'))
export const modals = new Set(words("might could may will 'll"))
/** How much, between a denial and what it denies: "not the least bit angry". */
export const degrees = new Set(
  words('the least bit at all really very that so even remotely particularly in a be been feel any way'),
)
/** Whom an act hits. */
export const objects = new Set(words('me us'))
/** What makes one do it oneself: "made me shout". */
export const causes = new Set(words('make makes made making let lets letting like and'))

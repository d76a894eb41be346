import { words } from './list-words'

export const they = new Set(words('he she they hes shes theyre theyve theirs'))
export const we = new Set(words('i we ive weve'))
/** Roles that are theirs even after "our" or "my", and with no word before. */
export const partners = new Set(
  words(
    `partner partners ptnr ptnrs customer customers client clients cust supplier suppliers vendor vendors
    dealer dealers distributor distributors reseller resellers counterpart counterparts cp buyer buyers
    contractor contractors subcontractor importer importers retailer franchisee franchisees licensee
    landlord sponsor sponsors ally allies allied funder donor investor investors competitor rival opponent
    opposite agent wholesaler publisher carrier collaborator collaborators startup consortium bank auditors
    authority ministry disty bidder seller tenant landlady farmer farmers cooperative grower brewery jv`,
  ),
)
/** Roles of people on one's own side after "our" or "my", on theirs elsewhere. */
export const roles = new Set(
  words(
    `boss bosses director chief ceo cfo cto coo cio vp svp gc md pm team side lawyer lawyers counsel attorney
    legal sales salesman finance colleague colleagues company people ppl guys department management manager
    managers controller board head intern predecessor office support ops procurement purchasing group staff
    chairman chairwoman chair owner president founder minister mayor engineer engineers dev devs developer
    developers lead treasurer professor pi lab institute university secretary assistant delegation
    negotiator spokesman rep reps consultant trainer captain firm hospital factory school club council
    committee editor planner architect dean rector coach driver drivers technician technicians guy man woman
    part lady girl folks spokeswoman adviser advisor foreman commander junior student operator agency service
    reception marketing press hq`,
  ),
)
/** Said bare, these are of the person's own house. */
export const house = new Set(
  words('boss legal finance sales procurement purchasing marketing compliance hq mgmt biz'),
)
/** Said bare or with "the", nobody's in particular. */
export const anybody = new Set(
  words(
    `people ppl guys colleague colleagues team side board engineers engineer staff group office support ops
    press reception department company firm service agency lab student junior chair head lead reps drivers
    devs managers bosses lawyers developers council committee club school hospital factory university
    institute part management man woman lady girl guy folks attorney lawyer captain`,
  ),
)
/** What may stand between a person and their deed. */
export const skipped = new Set(
  words(
    `just now again still already also always only even all both never ever simply suddenly then quietly
    publicly openly have has had 've 's 'd 're 'm am was were is are be been being got did do does keep
    keeps kept really actually finally not 't t secretly almost nearly once twice deliberately accidentally
    obviously clearly so too often of ours themselves himself herself who which didn didnt don dont doesn doesnt hasn hasnt haven
    havent hadn hadnt wasn wasnt weren werent isn isnt aren arent ain`,
  ),
)
export const passives = new Set(words("was were been being got get gets is are am 're 'm"))
export const ours = new Set(words('my our'))
export const theirs = new Set(words('their his her'))
/** Nouns that tell of a deed: "our mistake", "their ultimatum". */
export const faults = new Set(
  words(
    `mistake mistakes fault error errors blunder slip lie lies leak delay breach refusal ultimatum threat
    threats shortfall accusation offence forgetting cancellation
    failure outburst tirade`,
  ),
)
/** "his letter" is one of his. */
export const letters = new Set(
  words('letter mail email message reply answer text note msg replies messages mails emails letters answers'),
)
/** Deeds that only people do, so that whoever does them is somebody. */
export const peoplesVerbs = new Set(
  words(
    `says said tells told asks asked writes wrote wants wanted shouts shouted yells yelled screamed smiled
    smiles laughs laughed nodded nods refuses refused promised promises insists insisted claims claimed
    offers offered proposes proposed threatens threatened demands demanded forgot lied whispers whispered
    remarked answered answers shrugged admitted`,
  ),
)
/** What one's own house mostly says to one's own people. */
export const toOwnPeople = new Set(
  words(
    `ask asks asked asking want wants wanted wanting tell tells told say says said insist insists insisted order
    orders ordered remind reminds reminded suggest suggests suggested expect expects expected`,
  ),
)
/** People of one's private life are no side. */
export const family = new Set(
  words('wife husband friend mother father son daughter brother sister kid kids neighbour aunt uncle'),
)
/** Titles that name somebody even without an article. */
export const titles = new Set(
  words(
    `ceo cfo cto coo cio vp svp gc md pm chairman chairwoman president minister mayor professor rector dean
    founder owner treasurer controller secretary commander counsel`,
  ),
)
export const amends = new Set(
  words('apologise apologize apology apologies apologising apologizing sorry confess'),
)
/** What makes amends the person's own: "do I apologise", "say sorry". */
export const beforeAmends = new Set(
  words('to 2 i we do should must my our an say saying or without and please'),
)
/** "caught them copying": the deed is the one that was found. */
export const finds = new Set(words('caught found discovered'))
/** Whom somebody is caught doing something. */
export const them = new Set(words('me us him her them'))
export const makings = new Set(words('made make makes making did had caused gave give gives giving set'))
/** Words that look like deeds of one's own and are none: what one feels, gets, does in order to prepare. */
export const notMyDeeds = new Set(
  words(
    `put let set hit bet read shut wanted needed liked hoped received noticed learned planned supposed tried
    waited worried prepared scheduled expected tired stressed interested concerned confused scared invited
    wondered loved feared heard got found sat stood looked stared met held led helped used stuck excited
    pleased surprised asked given allowed worked lived thought came went`,
  ),
)
/** What two sides do together, when "we" do it. */
export const jointDeeds = new Set(
  words('signed agreed started began begun launched built founded talked spoke split'),
)
/** What "we" do by saying so. */
export const myPresent = new Set(words('refuse charge owe'))
/** Words before a person after which nothing that is said of them is a fact. */
export const suppositions = new Set(
  words(
    'if unless before until till once do does would should could can may might must shall will let than to',
  ),
)
/** After these only what is done is one: "what I said", but not "what they say". */
export const questions = new Set(
  words('what how where why whether when whenever whatever everything anything'),
)
/** "she sighed when I sent it": what one did oneself is only the occasion. */
export const asides = new Set(words('when while as after'))
export const sayings = new Set(
  words('say says said claim claims think thinks thought believe believes feels means wrote writes'),
)
/** Words that start a sentence with a capital and are no names. */
export const noNames = new Set(
  words(
    `nobody who what this that it just then how everything somebody someone please when where why there here
    after before now today yesterday nothing something anybody everybody everyone which whose not the and
    but only again`,
  ),
)
/** Not to do these is a failing. */
export const owedWords = new Set(words('admit apologise apologize answer reply tell inform share help stop'))
export const negators = new Set(
  words("not 't t never didnt dont doesnt hasnt havent hadnt wasnt werent isnt arent"),
)
/** Verbs that lead to the deed: "started shouting", "tried to bypass us". */
export const leadIns = new Set(
  words('start starts started starting begin begins began try tries tried trying threatened'),
)
/** States of one's own that have the form of a deed done to one. */
export const ownStates = new Set(
  words('upset embarrassed lost committed screwed frozen blown snapped offended hung'),
)
/** "did not miss" denies; "did not only miss" does not. */
export const more = new Set(words('only just merely simply'))
/** "they won't be in" refuses nothing. */
export const noRefusals = new Set(words('be mind miss need have get know notice like even'))

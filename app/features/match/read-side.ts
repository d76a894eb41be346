type Side = 'they' | 'we'

const longest = 4000

function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

/** Every form a deed is told in, with its weight: 2 for what breaks or binds, 1 for what is said, a half for the rest. */
const deeds = new Map<string, number>()
/** The forms that can tell of a deed done: for "we", the bare form is a plan and does not count. */
const done = new Set<string>()
/** Forms that are past and present alike ("cut"): alone at the start they are orders or plans. */
const sameForms = new Set<string>()

function addDeeds(weight: number, list: string): void {
  for (const entry of words(list)) {
    const [base = '', past = '', participle = past] = entry.split('/')
    const isShort = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base)
    const stem = base.endsWith('e') ? base.slice(0, -1) : isShort ? base + base.slice(-1) : base
    const soft = /[^aeiou]y$/.test(base)
    const third = soft ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
    const pasts = past ? [past, participle] : [soft ? `${base.slice(0, -1)}ied` : `${stem}ed`]
    const forms = weight < 1 ? pasts : [base, third, `${stem}ing`, ...pasts]
    for (const form of forms) deeds.set(form, weight)
    for (const form of pasts) done.add(form)
    if (past === base) sameForms.add(base)
  }
}

addDeeds(
  2,
  `miss leak lie/lied promise shout cancel/cancelled/canceled cut/cut change forget/forgot/forgotten refuse
    break/broke/broken steal/stole/stolen cheat hide/hid/hidden ignore threaten blame delay accuse insult
    copy poach/poached demand reject drop withdraw/withdrew/withdrawn overrule undercut/undercut breach deny
    mislead/misled snap fail bypass betray exclude skip postpone yell scream swear/swore/sworn lose/lost
    quit/quit double block freeze/froze/frozen offend upset/upset embarrass humiliate interrupt contradict
    trick bluff spy/spied disclose publish overcharge underdeliver overpromise commit/committed sue sack
    fire mess screw neglect hush blow/blew/blown slam hang/hung storm attack mock deceive swap sneak/snuck
    withhold/withheld stop ban mute poison exaggerate announce retract renege backtrack squeeze walk cave
    fold concede overstep ruin damage spoil wreck leave/left explode`,
)
addDeeds(
  1,
  `say/said tell/told ask want write/wrote/written send/sent offer propose suggest insist claim keep/kept
    ring/rang/rung mail email text laugh smile nod charge add/added remove complain answer reply admit
    apologise apologize confess object sell/sold replace rename push press interpret repeat whisper argue
    stall shrug throw/threw/thrown quote clap submit/submitted accept approve forward raise roast bark grin
    remind rip tear/tore/torn joke blurt gossip reveal expose delete overlook misread confuse brag crash
    catch/caught hiss pretend beg bellow inform evade avoid dodge mimic correct criticise criticize judge
    hint command return sneer drag grab order decide agree compliment shun favour favor withhold/withheld
    invoice bill cry fight/fought scold reproach ridicule flatter praise congratulate hand remark`,
)
addDeeds(
  0.5,
  `give/gave/given open call take/took/taken make/made show/showed/shown come/came/come go/went/gone turn
    pay/paid use sign bring/brought invite explain mention build/built buy/bought hire pull treat play
    speak/spoke/spoken talk thank start begin/began/begun find/found stare look hit/hit move count try/tried
    close post present appoint design draw/drew/drawn help join lead/led hold/held borrow fix release
    deliver supply wave lay/laid put/put set/set fill`,
)

const they = new Set(words('he she they hes shes theyre theyve theirs'))
const we = new Set(words('i we ive weve'))
/** Roles that are theirs even after "our" or "my", and with no word before. */
const partners = new Set(
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
const roles = new Set(
  words(
    `boss bosses director chief ceo cfo cto coo cio vp svp gc md pm team side lawyer lawyers counsel attorney
    legal sales salesman finance colleague colleagues company people ppl guys department management manager
    managers controller board head intern predecessor office support ops procurement purchasing group staff
    chairman chairwoman chair owner president founder minister mayor engineer engineers dev devs developer
    developers lead treasurer professor pi lab institute university secretary assistant delegation
    negotiator spokesman rep reps consultant trainer captain firm hospital factory school club council
    committee editor planner architect dean rector coach driver drivers technician technicians guy man woman
    lady girl folks spokeswoman adviser advisor foreman commander junior student operator agency service
    reception marketing press hq`,
  ),
)
/** Said bare, these are of the person's own house. */
const house = new Set(
  words('boss legal finance sales procurement purchasing marketing compliance hq mgmt biz'),
)
/** Said bare or with "the", nobody's in particular. */
const anybody = new Set(
  words(
    `people ppl guys colleague colleagues team side board engineers engineer staff group office support ops
    press reception department company firm service agency lab student junior chair head lead reps drivers
    devs managers bosses lawyers developers council committee club school hospital factory university
    institute management man woman lady girl guy folks attorney lawyer captain`,
  ),
)
/** What may stand between a person and their deed. */
const skipped = new Set(
  words(
    `just now again still already also always only even all both never ever simply suddenly then quietly
    publicly openly have has had 've 's 'd 're 'm am was were is are be been being got did do does keep
    keeps kept really actually finally not 't t secretly almost nearly once twice deliberately accidentally
    obviously clearly so too often of ours themselves himself herself who which`,
  ),
)
const passives = new Set(words("was were been being got get gets is are am 're 'm"))
const ours = new Set(words('my our'))
const theirs = new Set(words('their his her'))
/** Nouns that tell of a deed: "our mistake", "their demands". */
const faults = new Set(
  words(
    `mistake mistakes fault error errors blunder slip lie lies leak delay breach refusal ultimatum threat
    threats remark shortfall complaint complaints accusation demand demands offence forgetting cancellation
    failure outburst tirade`,
  ),
)
/** "his letter" was written by him. */
const letters = new Set(
  words('letter mail email message reply answer text note msg replies messages mails emails letters answers'),
)
/** Deeds that only people do, so that whoever does them is somebody. */
const peoplesVerbs = new Set(
  words(
    `says said tells told asks asked writes wrote wants wanted shouts shouted yells yelled screamed smiled
    smiles laughs laughed nodded nods refuses refused promised promises insists insisted claims claimed
    offers offered proposes proposed threatens threatened demands demanded forgot lied whispers whispered
    remarked answered answers shrugged admitted`,
  ),
)
/** People of one's private life are no side. */
const family = new Set(
  words('wife husband friend mother father son daughter brother sister kid kids neighbour aunt uncle'),
)
/** Titles that name somebody even without an article. */
const titles = new Set(
  words(
    `ceo cfo cto coo cio vp svp gc md pm chairman chairwoman president minister mayor professor rector dean
    founder owner treasurer controller secretary commander counsel`,
  ),
)
const amends = new Set(words('apologise apologize apology apologies apologising apologizing sorry confess'))
/** What makes amends the person's own: "do I apologise", "say sorry". */
const beforeAmends = new Set(words('to 2 i we do should must my our an say saying or without and please'))
/** "caught them copying": the deed is the one that was found. */
const finds = new Set(words('caught found'))
const makings = new Set(words('made make makes making did had caused'))
/** Words that look like deeds of one's own and are none: what one feels, gets, does in order to prepare. */
const notMyDeeds = new Set(
  words(
    `put let set hit bet read shut wanted needed liked hoped received noticed learned planned supposed tried
    waited worried prepared scheduled expected tired stressed interested concerned confused scared invited
    wondered loved feared heard got found sat stood looked stared met held led helped used stuck excited
    pleased surprised asked given allowed worked lived thought came went`,
  ),
)
/** Words with the ending of a verb that tell of no deed. */
const notTheirDeeds = new Set(
  words(
    `going coming having getting waiting meeting sitting visiting leaving standing nothing during supposed
    interested tired scheduled worried pleased based needed perhaps always sometimes yes its this his afraid
    means deserves stressed excited concerned used lives works hopes`,
  ),
)
/** What two sides do together, when "we" do it. */
const jointDeeds = new Set(
  words('signed agreed started began begun launched built founded talked spoke split'),
)
/** What "we" do by saying so. */
const myPresent = new Set(words('refuse insist demand offer charge'))
/** Words before a person after which nothing that is said of them is a fact. */
const suppositions = new Set(
  words(
    'if unless before until till once do does would should could can may might must shall will let than to',
  ),
)
/** After these only what is done is one: "what I said", but not "what they say". */
const questions = new Set(words('what how where why whether when whenever whatever everything anything'))
/** "she sighed when I sent it": what one did oneself is only the occasion. */
const asides = new Set(words('when while as after'))
const sayings = new Set(
  words('say says said claim claims think thinks thought believe believes feels means wrote writes'),
)
/** Words that start a sentence with a capital and are no names. */
const noNames = new Set(
  words(
    `nobody who what this that it just then how everything somebody someone please when where why there here
    after before now today yesterday nothing something anybody everybody everyone which whose not the and
    but only again`,
  ),
)

/** `last`: where the last deed stands that was counted. */
type Score = { they: number; we: number; last: number }
type Subject = { side: Side; end: number }

/**
 * Who did the thing that the task is about: `they` (the other company or its people) or `we` (the person who types, or
 * their own side); null where it tells of no deed, or of as much from both.
 */
export function readSide(task: string): Side | null {
  const text = task.slice(0, longest).replace(/[\u2018\u2019`\u00b4]/g, "'")
  const typed = text.match(/'(?:s|m|t|re|ve|ll|d)\b|[A-Za-z0-9]+|[.,;:?!\n"\u201c\u201d]/g) ?? []
  const tokens = typed.map((token) => token.toLowerCase())
  const score: Score = { they: 0, we: 0, last: -1 }
  weighBareStart(tokens, score)
  let isQuoted = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '"' || token === '\u201c' || token === '\u201d') {
      if (isQuoted) weighSpeaker(tokens, at, score)
      isQuoted = !isQuoted
      continue
    }
    if (amends.has(token) && beforeAmends.has(tokens[at - 1] ?? '')) score.we += 1.5
    if (token === 'me' || token === 'us') weighObject(tokens, at, score)
    const subject = isQuoted ? findQuotedSubject(tokens, at) : findSubject(tokens, at, typed[at] as string)
    if (!subject) continue
    weighFault(tokens, at, subject, score)
    weighDeed(tokens, at, subject, score)
    at = subject.end
  }
  if (score.they > score.we) return 'they'
  return score.we > score.they && score.we >= 1 ? 'we' : null
}

/** Who speaks in a quotation is the other side, and the one spoken to is the person who types. */
function findQuotedSubject(tokens: string[], at: number): Subject | null {
  const token = tokens[at] as string
  if (we.has(token)) return { side: 'they', end: at }
  if (token === 'your' && roles.has(tokens[at + 1] ?? '')) return { side: 'we', end: at + 1 }
  return token === 'you' ? { side: 'we', end: at } : null
}

function findSubject(tokens: string[], at: number, typed: string): Subject | null {
  const token = tokens[at] as string
  if (they.has(token)) return { side: 'they', end: at }
  if (we.has(token)) return { side: 'we', end: at }
  const isOwn = ours.has(token) || token === 'own'
  if (isOwn || theirs.has(token))
    return family.has(tokens[at + 1] ?? '') ? null : findPossessed(tokens, at, isOwn)
  if (partners.has(token)) return { side: 'they', end: lastRole(tokens, at) }
  if (house.has(token)) return { side: 'we', end: at }
  const isDefinite = tokens[at - 1] === 'the' || tokens[at - 1] === 'a'
  if (titles.has(token) || (isDefinite && roles.has(token) && !anybody.has(token)))
    return { side: 'they', end: lastRole(tokens, at) }
  if (isDefinite && peoplesVerbs.has(tokens[at + 1] ?? '')) return { side: 'they', end: at }
  return isName(tokens, at, typed) ? { side: 'they', end: at } : null
}

function findPossessed(tokens: string[], at: number, isOwn: boolean): Subject | null {
  for (let next = at + 1; next <= at + 3; next++) {
    const noun = tokens[next] ?? ''
    if (partners.has(noun) || roles.has(noun)) {
      const end = lastRole(tokens, next)
      const isOurs = isOwn && !partners.has(noun) && !partners.has(tokens[end] as string)
      return { side: isOurs ? 'we' : 'they', end }
    }
    if (!/^[a-z]/.test(noun)) break
    if (next > at + 1 && peoplesVerbs.has(noun)) return { side: isOwn ? 'we' : 'they', end: next - 1 }
  }
  const owned = tokens[at + 1] ?? ''
  return faults.has(owned) || letters.has(owned) ? { side: isOwn ? 'we' : 'they', end: at } : null
}

/** "the partner's new chief engineer": the last role of the row is the one who acts. */
function lastRole(tokens: string[], at: number): number {
  let end = at
  for (let next = at + 1; next <= at + 4; next++) {
    const token = tokens[next] ?? ''
    if (roles.has(token) || partners.has(token)) end = next
    else if (token === 'number' && tokens[end] === 'opposite') end = next
    else if (token !== "'s" && token !== 'of' && token !== 'new' && token !== 'the') break
  }
  return end
}

function isName(tokens: string[], at: number, typed: string): boolean {
  if (!/^[A-Z][a-z]{2}/.test(typed)) return false
  const next = tokens[at + 1] ?? ''
  return !noNames.has(tokens[at] as string) && deeds.has(next) && (done.has(next) || next.endsWith('s'))
}

function weighDeed(tokens: string[], at: number, { side, end }: Subject, score: Score): void {
  const before = tokens[at - 1] ?? ''
  if (suppositions.has(before) || (side === 'we' && (asides.has(before) || isSaid(tokens, at)))) return
  const isPerson = end === at
  const isMyself = isPerson && side === 'we'
  let isPassive = false
  let isPast = false
  let isNegated = false
  for (let next = end + 1; next <= end + 5; next++) {
    const token = tokens[next] ?? ''
    if (passives.has(token)) isPassive = true
    if (token === 'did') isPast = true
    if (token === 'not' || token === "'t" || token === 't') isNegated = true
    if (side === 'they' && (token === 'wont' || (token === 'won' && tokens[next + 1] === "'t")))
      score.they += 1
    if (skipped.has(token)) continue
    if (questions.has(before) && !isPast && !done.has(token)) return
    if ((token === 'want' || token === 'wants') && tokens[next + 1] === 'to' && (!isNegated || isMyself))
      return
    const weight = hasFault(tokens, next)
      ? 2
      : (deeds.get(token) ?? (side === 'they' ? guess(token, isPassive) : 0))
    if (weight === 0 || isShared(tokens, next)) return
    score.last = next
    if (isPassive && !token.endsWith('ing')) {
      if (side === 'we' && done.has(token) && !notMyDeeds.has(token)) score.they += weight
    } else if (side === 'we' && !isPerson) score.we += Math.max(1, weight)
    else if (side === 'they' || isMyDeed(tokens, at, token, isPast)) score[side] += weight
    return
  }
}

/** "I made a mistake". */
function hasFault(tokens: string[], at: number): boolean {
  if (!makings.has(tokens[at] as string)) return false
  return faults.has(tokens[at + 2] ?? '') || faults.has(tokens[at + 3] ?? '')
}

/** "he claims we broke it": a reproach, not yet a fact. */
function isSaid(tokens: string[], at: number): boolean {
  const before = tokens[at - 1] ?? ''
  return sayings.has(before) || (before === 'that' && sayings.has(tokens[at - 2] ?? ''))
}

/** "we promised each other", "we built it together": of both alike. */
function isShared(tokens: string[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    const token = tokens[next] ?? ''
    if (token === 'together' || token === 'jointly' || (token === 'each' && tokens[next + 1] === 'other'))
      return true
  }
  return false
}

function isMyDeed(tokens: string[], at: number, token: string, isPast: boolean): boolean {
  if (notMyDeeds.has(token)) return false
  if (tokens[at] === 'we' && jointDeeds.has(token)) return false
  return isPast || done.has(token) || (tokens[at] === 'we' && myPresent.has(token))
}

/** A verb of theirs that is not in the list: its ending tells that something was done or is going on. */
function guess(token: string, isPassive: boolean): number {
  if (token.length < 5 || notTheirDeeds.has(token)) return 0
  if (token.endsWith('ed')) return isPassive ? 0 : 0.5
  return token.length > 5 && token.endsWith('ing') ? 0.5 : 0
}

/** "our mistake", "their demands". */
function weighFault(tokens: string[], at: number, { side }: Subject, score: Score): void {
  const token = tokens[at] as string
  const owned = tokens[at + 1] ?? ''
  if ((ours.has(token) || theirs.has(token)) && faults.has(owned)) score[side] += 2
  if (theirs.has(token) && letters.has(owned)) score.they += 1
}

/** "hung up on me", "forgot to invite them": no subject, but whom it hit. */
function weighBareStart(tokens: string[], score: Score): void {
  const start = tokens[0] === 'just' ? 1 : 0
  const token = tokens[start] ?? ''
  if (!done.has(token) || sameForms.has(token) || finds.has(token)) return
  for (let at = start + 1; at <= start + 5; at++) {
    const next = tokens[at] ?? ''
    if (next === 'me' || next === 'us' || ours.has(next)) score.they += deeds.get(token) ?? 0
    else if (next === 'them' || next === 'him' || theirs.has(next) || partners.has(next))
      score.we += deeds.get(token) ?? 0
    else continue
    return
  }
}

/** "swore at us", "keeps interrupting me": whoever did it, it was not the person who types. */
function weighObject(tokens: string[], at: number, score: Score): void {
  const before = tokens[at - 1] ?? ''
  const verbAt = before === 'at' || before === 'on' || before === 'to' ? at - 2 : at - 1
  const verb = tokens[verbAt] ?? ''
  if (verbAt <= score.last || sameForms.has(verb)) return
  const isDeed = peoplesVerbs.has(verb) || (deeds.get(verb) === 2 && verb.endsWith('s')) || done.has(verb)
  if (isDeed) score.they += 1
}

/** After a quotation: "…", says their clerk. */
function weighSpeaker(tokens: string[], closed: number, score: Score): void {
  const at = tokens[closed + 1] === ',' ? closed + 2 : closed + 1
  const verb = tokens[at] ?? ''
  const next = tokens[at + 1] ?? ''
  if (!deeds.has(verb) || we.has(next) || ours.has(next) || they.has(next) || house.has(next)) return
  score.they += 1
  score.last = at
}

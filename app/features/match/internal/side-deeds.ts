import { words } from './list-words'

/** Every form a deed is told in, with its weight: 2 for what breaks or binds, 1 for what is said, a half for the rest. */
export const deeds = new Map<string, number>()
/** The forms that can tell of a deed done: for "we", the bare form is a plan and does not count. */
export const done = new Set<string>()
/** Forms that are past and present alike ("cut"): alone at the start they are orders or plans. */
export const sameForms = new Set<string>()

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

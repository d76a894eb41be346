import { words } from './list-words'

/** Every form a deed is told in, with its weight: 2 for what breaks or binds, 1 for what wrongs somebody less. */
export const deeds = new Map<string, number>()
/** The forms that can tell of a deed done: for "we", the bare form is a plan and does not count. */
export const done = new Set<string>()
/** Forms that are past and present alike ("cut"): alone at the start they are orders or plans. */
export const sameForms = new Set<string>()
/** What wrongs nobody by itself: to want, to ask, to come. What stands behind it may say that it did (`isHarm`). */
export const plain = new Set<string>()

function addDeeds(weight: number, list: string, isPlain = false): void {
  for (const entry of words(list)) {
    const [base = '', past = '', participle = past] = entry.split('/')
    const isShort = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(base)
    const stem = base.endsWith('e') ? base.slice(0, -1) : isShort ? base + base.slice(-1) : base
    const soft = /[^aeiou]y$/.test(base)
    const third = soft ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`
    const pasts = past ? [past, participle] : [soft ? `${base.slice(0, -1)}ied` : `${stem}ed`]
    const forms = weight < 1 ? pasts : [base, third, `${stem}ing`, ...pasts]
    for (const form of forms) {
      deeds.set(form, weight)
      if (isPlain) plain.add(form)
    }
    for (const form of pasts) done.add(form)
    if (past === base) sameForms.add(base)
  }
}

addDeeds(
  2,
  `miss leak lie/lied promise shout cancel/cancelled/canceled cut/cut change forget/forgot/forgotten refuse
    break/broke/broken steal/stole/stolen cheat hide/hid/hidden ignore threaten blame delay accuse insult
    copy poach/poached reject drop withdraw/withdrew/withdrawn overrule undercut/undercut breach deny
    mislead/misled snap fail bypass betray exclude skip postpone yell scream swear/swore/sworn lose/lost
    double block freeze/froze/frozen offend upset/upset embarrass humiliate interrupt contradict
    trick bluff spy/spied disclose publish overcharge underdeliver overpromise sue sack
    fire mess screw neglect hush blow/blew/blown slam hang/hung storm attack mock deceive swap sneak/snuck
    withhold/withheld stop ban mute poison exaggerate retract renege backtrack squeeze
    overstep ruin damage spoil wreck explode undermine sabotage ghost stonewall belittle patronise patronize
    bully harass dismiss mishandle botch bungle misuse abuse violate infringe misplace misquote slander sideline
    snub overbill backstab dupe falsify conceal distort twist plagiarise plagiarize hijack ambush blindside
    disrespect disregard override/overrode/overridden sidestep circumvent default
    terminate suspend reopen inflate badmouth trash demean`,
)
addDeeds(
  1,
  `claim charge remove admit apologise apologize confess stall throw/threw/thrown roast bark rip tear/tore/torn
    blurt gossip reveal expose delete overlook misread crash hiss pretend bellow evade avoid dodge mimic criticise
    criticize sneer drag grab shun scold reproach ridicule owe`,
)
addDeeds(
  1,
  `say/said tell/told ask want write/wrote/written send/sent offer propose suggest insist keep/kept demand
    ring/rang/rung mail email text laugh smile nod add/added complain answer reply walk leave/left quit/quit commit
    object sell/sold replace rename push press interpret repeat whisper argue announce fold concede cave
    shrug quote clap submit/submitted accept approve forward raise grin
    remind joke confuse brag catch/caught beg inform judge hint command return order decide agree
    compliment favour favor invoice bill cry fight/fought flatter praise congratulate hand remark back`,
  true,
)
addDeeds(
  0.5,
  `give/gave/given open call take/took/taken make/made show/showed/shown come/came/come go/went/gone turn
    pay/paid use sign bring/brought invite explain mention build/built buy/bought hire pull treat play
    speak/spoke/spoken talk thank start begin/began/begun find/found stare look hit/hit move count try/tried
    close post present appoint design draw/drew/drawn help join lead/led hold/held borrow fix release
    deliver supply wave lay/laid put/put set/set fill slip correct increase lock kick fall/fell/fallen run/ran/run`,
  true,
)

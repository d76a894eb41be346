import { words } from './list-words'

export type Channel = 'call' | 'table' | 'mail' | 'chat'

/**
 * What a trigger word says of the channel. `weight` 3: it can only be the encounter itself; 2: it names the channel;
 * 1: it hints at it. `lead`: one of the three words before, in the same part of the sentence. `after` and `before`: the
 * word next to it on the left or the right. Where both are given, one is enough.
 */
export type Rule = {
  channel: Channel
  weight: number
  lead?: Set<string>
  after?: Set<string>
  before?: Set<string>
  notAfter?: Set<string>
  notBefore?: Set<string>
}
type Side = 'lead' | 'after' | 'before' | 'notAfter' | 'notBefore'

/** What each trigger word says, by word. */
export const rules = new Map<string, Rule[]>()

/** `beside`: lists of words, separated by spaces. */
function add(
  channel: Channel,
  weight: number,
  triggers: string,
  beside: Partial<Record<Side, string>> = {},
): void {
  const sides = Object.entries(beside).map(([side, list]) => [side, new Set(words(list))])
  const rule: Rule = { channel, weight, ...Object.fromEntries(sides) }
  for (const trigger of words(triggers)) rules.set(trigger, [...(rules.get(trigger) ?? []), rule])
}

const notCalls = 'centre center for out outs it this a an the upon card girl names option attention shots'
add('call', 3, 'call calls zoom phone webex skype telephone telefone video videocall confcall', {
  lead: 'on in mid during into join joining joined midway',
  notBefore: notCalls,
})
add('call', 3, 'mute muted unmute unmuted videocall confcall headset earpiece')
add('call', 3, 'hung hang hangs hanging', { before: 'up' })
add('call', 3, 'dial dials dialled dialed dialing dialling', { before: 'in into' })
add('call', 3, 'dead', { after: 'went goes gone' })
add('call', 3, 'line', {
  lead: 'on',
  notAfter: 'same in this each every red product front finish our my your his her their its a new production',
  notBefore: 'of item manager',
})
add('call', 3, 'speaker loudspeaker', { after: 'on' })
add('call', 3, 'camera cameras webcam', { after: 'on the', before: 'on off' })
add('call', 3, 'screen', { after: 'shared share sharing', lead: 'share sharing' })
add('call', 3, 'there', { after: 'still', before: 'on' })
add('call', 2, 'call', {
  after: `a next last first 1st 2nd this weekly monthly daily quick phone video conference conf partner ptnr
    client customer cust teams sales final joint team another one two status quarterly intro prep legal steering
    review cold s bridge b4 before prework kickoff short long emergency courtesy dreaded
    crisis handover the our my his her their`,
  before:
    'w with at in tmrw tmr tomorrow today tonight starts start ends ended over soon @ on b4 before back and 1 2 3 4 5 6 7 8 9 10 11 12 15 20 30 45',
  notBefore: notCalls,
  notAfter: 'roll judgement judgment capital close wake port they we',
})
add('call', 2, 'calls', {
  after: 'the two three these daily weekly video phone four five many hour',
  before: 'back at in again every each today tonight tomorrow w with',
  notBefore: notCalls,
})
add('call', 2, 'calling called', { before: 'back in at' })
add('call', 1, 'calling call', { before: 'him her them me us' })
add('call', 2, 'call', { after: 'to i ll must should do and or', notBefore: notCalls })
add(
  'call',
  2,
  'zoom webex skype facetime telephoned telephoning telephones phoned phones phoning voicemail',
  {
    notBefore: 'out number',
  },
)
add('call', 2, 'phone telephone telefone', {
  before: 'rings rang call calls him her them down',
  after: 'by over via to per',
  lead: 'off down',
})
add('call', 2, 'video', { before: 'call conf conference link meeting chat', after: 'by via' })
add('call', 2, 'ring rang rings ringing', {
  notAfter: 'a the wedding gold o key binder boxing circus',
  notBefore: 'binder road true fence hollow bearing main',
})
add('call', 2, 'dial dials dialled dialed')
add('call', 1, 'teams', { after: 'on' })
add('call', 2, 'teams google', { before: 'meeting meet mtg call' })
add('chat', 2, 'pinged pings')

add('table', 3, 'table desk bench', { lead: 'across opposite', before: 'opposite' })
add('table', 3, 'across opposite', { before: 'me us' })
add('table', 3, 'opposite', { after: 'sits sitting sat seated' })
add('table', 3, 'room', {
  lead: 'in left leave leaving into',
  notAfter: 'data chat breakout waiting control show staff cold sales',
  notBefore: 'for to',
})
add('table', 2, 'room boardroom', {
  after: 'meeting next whole other board conference same one coffee',
  before: 'full goes went is quiet silent',
})
add(
  'table',
  2,
  'corridor hallway stairwell staircase stairs lift elevator lobby foyer washroom restroom bathroom toilet toilets loo urinal canteen cafeteria reception porch doorway doorstep',
  {
    lead: 'in on at near to from by into',
    notBefore: 'door doors desk industry',
  },
)
add('table', 3, 'person', { after: 'in' })
add('table', 3, 'f2f onsite handshake')
add('table', 3, 'face', { before: 'to' })
add('table', 2, 'walked walks walking stormed storms stepped stepping marched strode', {
  before: 'out in over off',
})
add('table', 2, 'table', { lead: 'at around round from end' })
add('table', 2, 'fist fists')
add('table', 2, 'dinner lunch breakfast coffee tea beer golf supper soup drinks', {
  lead: 'over at during to for have having pours joint working gala launch',
  before: 'with w tonight in at on today tomorrow tmrw',
  notBefore: 'machine break',
  notAfter: 'after before until since till b4 from',
})
add('table', 2, 'whisper whispers whispered whispering leans leaned handshakes')
add('table', 2, 'me us', { after: 'beside facing', lead: 'next' })
add('table', 2, 'sits sitting sit sat', {
  before: 'across opposite next at between beside with',
})
add('table', 1, 'visiting', { before: 'a the them him her their our' })
add('table', 2, 'site', { after: 'on' })
add('table', 1, 'visit visits whiteboard flipchart flip seated handed')
add('table', 1, 'hand hands', { after: 'shook shake shaking' })
add('table', 2, 'office', { after: 'my her his', lead: 'in into at' })
add('table', 1, 'door', { after: 'the my her his', lead: 'at in through' })

const letters = { notAfter: 'big capital large block bank red cover side four visa', notBefore: 'of head' }
add('mail', 3, 'mail email emails letter fax', {
  lead: 'write writing draft drafting answer answering compose',
  ...letters,
})
add('mail', 3, 'all', { after: 'reply replied replying' })
add('mail', 3, 'line', { after: 'subject' })
add(
  'mail',
  2,
  'mail mails email emails mailed emailed emailing fax faxes inbox cc ccd bcc correspondence gmail outlook',
  {
    notBefore: 'list address merge addresses',
  },
)
add('mail', 2, 'letter', letters)
add('mail', 2, 'apology apologies complaint', { lead: 'letter' })
add('mail', 2, 'attachment attachments attached', { notBefore: 'to' })
add('mail', 2, 'copy copied', { after: 'in' })
add('mail', 2, 'write wrote writes written writing', { before: 'back' })
add('mail', 1, 'write wrote writes written writing', { before: 'to me us him her them' })
add('mail', 1, 'wrote writes', {
  notAfter: 'who paper press',
  notBefore: 'the a an our my his their it this code books down up off protocol',
})
add('mail', 1, 'reply replies replied', { lead: 'the his her their my a our' })
add('mail', 2, 'forward forwarded forwards fwd forwarding', { before: 'me us a the it my his her their' })

add('mail', 1, 'wrote writes', { after: '" \u201d' })
add('chat', 2, 'whatsapp whatsapps wechat sms dm dms emoji emojis texted texting imessage messenger')
add('chat', 2, 'slack', { notAfter: 'some any cut little the more enough', notBefore: 'in of time' })
add('chat', 3, 'chat', { lead: 'group' })
add('chat', 2, 'chat', {
  after: 'in the group team project support teams whatsapp shared our their on by',
  notBefore: 'with about over b4 before bot',
})
add('chat', 3, 'text', { after: 'by via' })
add('chat', 2, 'text texts', {
  before: 'me us him her them back from message messages msg msgs',
  after: 'he she they i you',
})
add('chat', 2, 'message messages msg msgs note notes', {
  after: 'voice direct text chat private instant linkedin teams',
})
add('chat', 1, 'msg msgs messages messaged')
add('chat', 2, 'channel', { after: 'shared slack teams support project' })
add('chat', 1, 'typing', { after: 'is still keeps are stopped starts' })
add('chat', 2, 'ticks', { after: 'blue two' })
add('chat', 1, 'up', { after: 'thumbs' })

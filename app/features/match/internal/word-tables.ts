/** Shorthand and what it stands for; several words where there is a blank. */
export const shorthand = new Map(
  Object.entries({
    b4: 'before',
    'w/': 'with',
    'w/o': 'without',
    mtg: 'meeting',
    mtgs: 'meetings',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    '2moro': 'tomorrow',
    '2morrow': 'tomorrow',
    '2day': 'today',
    '2nite': 'tonight',
    pls: 'please',
    plz: 'please',
    ppl: 'people',
    cust: 'customer',
    mgmt: 'management',
    mgr: 'manager',
    mgrs: 'managers',
    govt: 'government',
    thx: 'thanks',
    bc: 'because',
    cuz: 'because',
    bcs: 'because',
    abt: 'about',
    btw: 'between',
    u: 'you',
    ur: 'your',
    r: 'are',
    y: 'why',
    n: 'and',
    hw: 'how',
    wat: 'what',
    wot: 'what',
    nxt: 'next',
    msg: 'message',
    msgs: 'messages',
    thru: 'through',
    rn: 'now',
    idk: 'not know',
    gonna: 'going to',
    wanna: 'want to',
    gotta: 'have to',
    shd: 'should',
    cd: 'could',
    wd: 'would',
    dnt: 'not',
    cant: 'not',
    wont: 'not',
    dont: 'not',
    didnt: 'not',
    doesnt: 'not',
    isnt: 'not',
    arent: 'not',
    wasnt: 'not',
    havent: 'not',
    hasnt: 'not',
    cannot: 'not',
    neg: 'negotiation',
    nego: 'negotiation',
    negs: 'negotiations',
    agmt: 'agreement',
    ctrct: 'contract',
    k: 'contract',
    exec: 'executive',
    execs: 'executives',
    qtr: 'quarter',
    yr: 'year',
    yrs: 'years',
    mo: 'month',
    wk: 'week',
    wks: 'weeks',
    hrs: 'hours',
    conf: 'conference',
    prez: 'president',
    biz: 'business',
    dept: 'department',
    mktg: 'marketing',
    eng: 'engineering',
    rev: 'revenue',
    qbr: 'business review',
    jsc: 'steering committee',
    steerco: 'steering committee',
    ts: 'term sheet',
    jbp: 'joint business plan',
    mou: 'memorandum',
    ip: 'intellectual property',
    cp: 'counterpart',
  }),
)

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** What may stand behind a number, by the kind that it makes of it. */
export const units = {
  percent: set('% percent pct'),
  minutes: set('minute minutes min mins hour hours hr hrs h second seconds sec secs minuten'),
  span: set('day days week weeks wk wks month months mo mos quarter quarters year years yr yrs'),
  money: set(
    'k m mio mn bn b million millions billion billions thousand dollar dollars euro euros eur usd gbp chf pound pounds buck bucks franc francs yen rupee rupees cent cents',
  ),
  clock: set("am pm o'clock oclock uhr"),
  date: set('st nd rd th'),
} as const

export const currencies = set('usd eur gbp chf inr jpy cny sek')
export const dates = set(
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri',
)
export const pauses = set('break recess pause timeout adjournment')
export const beforePause = set('on in at took called during taking take coffee lunch tea short quick brief')
export const aroundPause = set('a an the our this their short quick brief long coffee tea lunch')

/** Who did something: 1 we, 2 they, 3 somebody on our own side. In their stems, as `readTokens` leaves them. */
export const actors: ReadonlyMap<string, number> = new Map([
  ...['i', 'we', 'my', 'our', 'us', 'me'].map((word) => [word, 1] as const),
  ...['they', 'he', 'she', 'their', 'his', 'her', 'them', 'him', 'you', 'your', '_name_'].map(
    (word) => [word, 2] as const,
  ),
  ...['boss', 'legal', 'sale', 'finance', 'team', 'colleagu', 'director', 'ceo', 'cfo', 'vp', 'manager'].map(
    (word) => [word, 3] as const,
  ),
])
export const negations = set('not no never without nobody nothing')

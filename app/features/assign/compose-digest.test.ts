import { expect, test } from 'vitest'
import { composeDigest, composePrompt, type DigestDuty } from './compose-digest'
import { digestMail } from './digest-words'

const today = '2027-03-03'
const at = (text: string) => new Date(`2027-03-${text}:00Z`)
const telling = {
  from: at('02T08:00'),
  until: at('03T08:00'),
  knownUntil: at('02T08:00'),
  saidOn: '2027-03-02',
}

const duty = (id: string, over: Partial<DigestDuty> = {}): DigestDuty => ({
  id,
  name: `Thing ${id}`,
  why: 'The renewal is near.',
  by: 'Ada Example',
  required: true,
  state: 'open',
  dueOn: '2027-03-20',
  createdAt: at('01T10:00'),
  changes: [],
  ...over,
})
const change = (when: string, kind: DigestDuty['changes'][number]['kind'] = 'moved') => ({
  at: at(when),
  kind,
  from: '2027-03-04',
  to: '2027-03-11',
})
const said = (...duties: DigestDuty[]) =>
  composeDigest(duties, today, telling).map(({ duty: { id }, reason }) => `${id} ${reason}`)

test('the schedule, what is new, changed and taken back; the most urgent first, and nothing of what is known', () => {
  expect(
    said(
      duty('known'),
      duty('new', { createdAt: at('02T09:00') }),
      duty('standing', { createdAt: at('02T09:00'), dueOn: null }),
      duty('moved', { changes: [change('02T10:00')] }),
      duty('gone', { state: 'withdrawn', changes: [change('02T10:00', 'withdrawn')] }),
      duty('off', { state: 'withdrawn', changes: [change('02T11:00', 'event-cancelled')] }),
      duty('week', { dueOn: '2027-03-10' }),
      duty('day', { dueOn: '2027-03-04' }),
      duty('today', { dueOn: '2027-03-03' }),
      duty('late', { dueOn: '2027-03-02' }),
    ),
  ).toEqual([
    'late late',
    'today today',
    'day day',
    'week week',
    'moved changed',
    'new new',
    'standing new',
    'gone withdrawn',
    'off withdrawn',
  ])
})

test('what comes after the moment of the digest waits, also where it is worked out late', () => {
  expect(
    said(
      duty('a', { createdAt: at('03T08:01'), dueOn: '2027-03-04' }),
      duty('b', { changes: [change('03T09:00')], dueOn: '2027-03-04' }),
      duty('c', { state: 'withdrawn', changes: [change('03T09:00', 'withdrawn')] }),
    ),
  ).toEqual([])
})

test('what was taken back before its person was ever told of it is not told', () => {
  const gone = { state: 'withdrawn', changes: [change('02T10:00', 'withdrawn')] }
  expect(said(duty('a', { ...gone, createdAt: at('02T09:00') }))).toEqual([])
  expect(
    composeDigest([duty('a', { ...gone, createdAt: at('02T09:00') })], today, {
      ...telling,
      knownUntil: at('02T09:30'),
    }),
  ).toHaveLength(1)
})

test('what no mail said in time is said later, unless something else about it is', () => {
  const missed = { ...telling, from: at('01T08:00'), knownUntil: at('01T08:00'), saidOn: '2027-03-01' }
  const old = { createdAt: at('01T07:00') }
  const lines = composeDigest(
    [
      duty('week', { ...old, dueOn: '2027-03-09' }),
      duty('moved', { ...old, dueOn: '2027-03-09', changes: [change('02T10:00')] }),
      duty('new', { createdAt: at('02T09:00'), dueOn: '2027-03-09' }),
      duty('late', { ...old, dueOn: '2027-03-01' }),
      duty('today', { ...old, dueOn: today }),
    ],
    today,
    missed,
  )
  expect(lines.map(({ duty: { id }, reason }) => `${id} ${reason}`)).toEqual([
    'late late',
    'today today',
    'week soon',
    'moved changed',
    'new new',
  ])
  const mail = digestMail({
    name: 'Robin',
    lines,
    today,
    link: 'https://x.example',
    stop: 'https://x.example',
  })
  expect(mail.subject).toBe('Asked of you: 1 late, 1 due today, 1 due soon, 1 changed, 1 new')
  expect(mail.text).toContain('Was due on Monday 1 March')
})

test('an answer to who asked for more time is told, and at once where it stays due the same day', () => {
  const answer = { from: '2027-03-04', to: '2027-03-11' } as const
  const granted = duty('granted', {
    changes: [{ ...answer, at: at('02T10:00'), kind: 'granted' }],
    dueOn: '2027-03-11',
  })
  const kept = duty('kept', { changes: [{ ...answer, at: at('03T11:00'), kind: 'kept' }], dueOn: today })
  const lines = composeDigest([granted, kept], today, telling)
  expect(lines.map(({ duty: { id }, reason }) => `${id} ${reason}`)).toEqual([
    'kept today',
    'granted changed',
  ])
  const say = (some: typeof lines) =>
    digestMail({ name: 'Robin', lines: some, today, link: 'x', stop: 'x' }).text
  expect(say(lines)).toContain('More time, as you asked: from 4 to 11 March. By Thursday 11 March.')
  const prompted = composePrompt([granted, kept], today, at('03T08:00'))
  expect(prompted.map(({ duty: { id } }) => id)).toEqual(['kept'])
  expect(say(prompted)).toContain('You asked for 11 March: the day stays. By today')
})

test('what is due on the day that it is asked or moved to cannot wait for the next morning', () => {
  const since = at('03T08:00')
  const prompted = composePrompt(
    [
      duty('asked', { createdAt: at('03T11:00'), dueOn: today }),
      duty('moved', { changes: [change('03T11:00')], dueOn: today }),
      duty('before', { createdAt: at('03T07:00'), dueOn: today }),
      duty('tomorrow', { createdAt: at('03T11:00'), dueOn: '2027-03-04' }),
      duty('done', { createdAt: at('03T11:00'), dueOn: today, state: 'done' }),
    ],
    today,
    since,
  )
  expect(prompted.map(({ duty: { id } }) => id)).toEqual(['asked', 'moved'])
})

test('the mail says each thing with its date and who asks; its subject names nothing', () => {
  const lines = composeDigest(
    [
      duty('a', { dueOn: today, name: 'Renewal with Acme' }),
      duty('b', { changes: [change('02T10:00')], dueOn: '2027-03-11' }),
      duty('c', { state: 'withdrawn', changes: [change('02T10:00', 'withdrawn')] }),
    ],
    today,
    telling,
  )
  const { subject, text } = digestMail({
    name: 'Robin',
    lines,
    today,
    link: 'https://x.example/me/assignments',
    stop: 'https://x.example/stop',
  })
  expect(subject).toBe('Asked of you: 1 due today, 1 changed, 1 taken back')
  expect(text).toContain('By today, Wednesday 3 March. Ada Example asks: “The renewal is near.”')
  expect(text).toContain('Moved from 4 to 11 March. By Thursday 11 March.')
  expect(text).toContain('Taken back: nothing is to be done.')
  expect(text).toContain('https://x.example/me/assignments#a')
  expect(text).not.toContain('#c')
})

import { z } from 'zod'

const date = z.iso.datetime()
const perhaps = date.nullable()
/** Private words, opened: the object that was kept, or the words where they are no object. Null where they no longer open. */
const words = z.unknown()

/**
 * The shape of the download of everything about somebody, version 1. A field may be added within a version; a change
 * of what a field means, and a field that goes, is a new one. Dates are ISO 8601 in UTC.
 */
export const myDataSchema = z.strictObject({
  format: z.literal('just-enough/my-data'),
  version: z.literal(1),
  madeAt: date,
  account: z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    timeZone: z.string().nullable(),
    createdAt: date,
    suspendedAt: perhaps,
  }),
  roles: z.array(z.strictObject({ role: z.string(), grantedAt: date })),
  teams: z.array(
    z.strictObject({ team: z.string(), leads: z.boolean(), belongs: z.boolean(), joinedAt: date }),
  ),
  /** In which teams' figures your weeks count, from which Monday on. */
  countedIn: z.array(z.strictObject({ from: z.string(), teams: z.array(z.string()) })),
  password: z.array(z.strictObject({ changedAt: date })).max(1),
  passkeys: z.array(z.strictObject({ name: z.string(), createdAt: date, usedAt: perhaps })),
  companySignOn: z.array(z.strictObject({ issuer: z.string(), subject: z.string(), linkedAt: date })),
  sessions: z.array(
    z.strictObject({
      device: z.string(),
      method: z.string(),
      createdAt: date,
      seenAt: date,
      expiresAt: date,
    }),
  ),
  uses: z.array(
    z.strictObject({
      id: z.string(),
      lesson: z.string(),
      version: z.string(),
      depth: z.string(),
      situation: z.string().nullable(),
      /** The furthest step reached, from 0, of how many. */
      step: z.number(),
      steps: z.number(),
      startedAt: date,
      changedAt: date,
      finishedAt: perhaps,
      usedAt: perhaps,
      /** From the task to the first lesson of its kit. */
      taskSeconds: z.number().nullable(),
      /** Whether it was asked of you when you began it. */
      asked: z.boolean(),
    }),
  ),
  favourites: z.array(z.strictObject({ lesson: z.string(), kept: z.boolean(), changedAt: date })),
  notes: z.array(z.strictObject({ lesson: z.string(), words: z.string().nullable(), changedAt: date })),
  prepCards: z.array(
    z.strictObject({ id: z.string(), words, createdAt: date, changedAt: date, deletedAt: perhaps }),
  ),
  debriefs: z.array(
    z.strictObject({
      id: z.string(),
      situation: z.string().nullable(),
      lessons: z.array(z.string()),
      dueAt: date,
      byMail: z.boolean(),
      helped: z.string().nullable(),
      words,
      createdAt: date,
      changedAt: date,
      answeredAt: perhaps,
      dismissedAt: perhaps,
    }),
  ),
  /** What your debriefs say of each lesson; null where you answered the lesson's own question. */
  kitAnswers: z.array(
    z.strictObject({
      lesson: z.string(),
      debriefId: z.string().nullable(),
      answer: z.string().nullable(),
      /** What it counts, where a kit had several lessons. */
      share: z.number(),
      changedAt: date,
    }),
  ),
  recall: z
    .array(
      z.strictObject({
        on: z.boolean(),
        byMail: z.boolean(),
        /** Minutes after midnight in your zone. */
        quietFrom: z.number(),
        quietTo: z.number(),
        askedAt: perhaps,
        unanswered: z.number(),
        stoppedAt: perhaps,
      }),
    )
    .max(1),
  /** What you are to do by each assignment, a round each. Days are ISO dates. */
  duties: z.array(
    z.strictObject({
      assignment: z.string(),
      situation: z.string(),
      required: z.boolean(),
      round: z.number(),
      state: z.string(),
      dueOn: z.string().nullable(),
      /** How many of its lessons are done, of how many. */
      done: z.number(),
      of: z.number(),
      since: date,
      doneAt: perhaps,
      doneOn: z.string().nullable(),
      askedFor: z.string().nullable(),
      createdAt: date,
      changedAt: date,
    }),
  ),
  /** Assignments that name you yourself rather than a team. */
  askedOfYou: z.array(z.strictObject({ assignment: z.string() })),
  knownLessons: z.array(
    z.strictObject({ lesson: z.string(), depth: z.string(), version: z.string(), at: date }),
  ),
  /** Lessons whose check questions were not all answered right, and the day. */
  knownTries: z.array(z.strictObject({ lesson: z.string(), onDay: z.string() })),
  /** What you were answered when you asked for more time: granted, or kept as it was. */
  moreTimeAnswers: z.array(
    z.strictObject({ assignment: z.string(), kind: z.string(), at: date, detail: z.string() }),
  ),
  mailStops: z.array(z.strictObject({ kind: z.string(), at: date })),
  /** The day of the last mail about what is asked of you, and up to when it told. */
  digests: z
    .array(
      z.strictObject({
        day: z.string(),
        toldFrom: perhaps,
        toldUntil: perhaps,
        promptedUntil: perhaps,
      }),
    )
    .max(1),
  calendarFeed: z.array(z.strictObject({ createdAt: date })).max(1),
  assignmentsByYou: z.array(
    z.strictObject({ name: z.string(), why: z.string(), createdAt: date, withdrawnAt: perhaps }),
  ),
  /** What you changed in assignments, and answered people who asked for more time; whom is about somebody else. */
  assignmentChangesByYou: z.array(
    z.strictObject({ assignment: z.string(), kind: z.string(), at: date, detail: z.string() }),
  ),
  eventsByYou: z.array(
    z.strictObject({ name: z.string(), onDay: z.string(), createdAt: date, cancelledAt: perhaps }),
  ),
  keptByYou: z.array(
    z.strictObject({ kind: z.string(), slug: z.string(), verifiedOn: z.string().nullable() }),
  ),
  draftSavesByYou: z.array(
    z.strictObject({ piece: z.string(), revision: z.number(), text: z.string(), at: date }),
  ),
  /** Drafts that are published by themselves on a day that you said, and why. */
  scheduledByYou: z.array(z.strictObject({ piece: z.string(), why: z.string(), publishAt: perhaps })),
  versionsByYou: z.array(
    z.strictObject({
      piece: z.string(),
      number: z.number(),
      as: z.enum(['author', 'reviewer']),
      why: z.string(),
      /** Null of those that you reviewed: they are their author's. */
      text: z.string().nullable(),
      publishedAt: date,
    }),
  ),
  /** Each change of what readers get that you made, such as a lesson retired or put back, and why. */
  editionsByYou: z.array(
    z.strictObject({ kind: z.string(), why: z.string(), pieces: z.array(z.string()), at: date }),
  ),
  reviewsByYou: z.array(
    z.strictObject({ piece: z.string(), verdict: z.string(), words: z.string(), at: date }),
  ),
  commentsByYou: z.array(
    z.strictObject({ piece: z.string(), line: z.number(), words: z.string(), at: date }),
  ),
  verificationsByYou: z.array(
    z.strictObject({ piece: z.string(), verdict: z.string(), words: z.string(), at: date }),
  ),
  gapDecisionsByYou: z.array(
    z.strictObject({ decision: z.string(), target: z.string().nullable(), at: date }),
  ),
  /** Files of people that you brought as an administrator: their rows are other people's data and are not here. */
  imports: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      state: z.string(),
      rows: z.number(),
      position: z.number(),
      createdAt: date,
      expiresAt: date,
      finishedAt: perhaps,
    }),
  ),
  recallQuestions: z.array(
    z.strictObject({
      lesson: z.string(),
      question: z.string(),
      due: date,
      stability: z.number(),
      difficulty: z.number(),
      scheduledDays: z.number(),
      learningSteps: z.number(),
      reps: z.number(),
      lapses: z.number(),
      state: z.number(),
      lastReview: perhaps,
    }),
  ),
  /** What your devices sent: ids and outcomes, no content. */
  changes: z.array(
    z.strictObject({ id: z.string(), kind: z.string(), receivedAt: date, outcome: z.string() }),
  ),
  invitationsToYou: z.array(
    z.strictObject({
      roles: z.array(z.string()),
      team: z.string().nullable(),
      createdAt: date,
      sentAt: date,
      expiresAt: date,
      acceptedAt: perhaps,
      revokedAt: perhaps,
    }),
  ),
  /** Whom they were for is about somebody else, and left out. */
  invitationsByYou: z.array(
    z.strictObject({
      roles: z.array(z.string()),
      team: z.string().nullable(),
      createdAt: date,
      acceptedAt: perhaps,
      revokedAt: perhaps,
    }),
  ),
  /** Without their words, which are gone once a mail is sent. */
  mails: z.array(
    z.strictObject({
      occasion: z.string(),
      createdAt: date,
      dueAt: date,
      sentAt: perhaps,
      failedAt: perhaps,
    }),
  ),
  audit: z.array(
    z.strictObject({
      at: date,
      action: z.string(),
      by: z.enum(['you', 'somebody else', 'nobody']),
      about: z.enum(['you', 'somebody or something else', 'nobody']),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
})

export type MyData = z.infer<typeof myDataSchema>

/** The lists of the download; each is read a page at a time. */
export type SectionName = Exclude<keyof MyData, 'format' | 'version' | 'madeAt' | 'account'>

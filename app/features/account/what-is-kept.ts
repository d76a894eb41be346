import type { MyData } from './account.schema'

/** What becomes of a thing when its person is erased. */
export type Afterwards = 'goes' | 'numbers' | 'ids' | 'nameless'

/** Said of those that leave something. */
export const afterwardsWords: Record<Exclude<Afterwards, 'goes'>, string> = {
  numbers: 'How often and how far stays, as numbers without a name.',
  nameless: 'It stays for those whom it concerns, without your name.',
  ids: 'With a number where your name was; the log shows “erased person”.',
}

export type KeptThing = {
  what: string
  /** Why it is kept, and for how long where it is not for as long as the account. */
  why: string
  /** The database's tables it lies in; a test sees to it that none is forgotten. */
  models: readonly string[]
  /** Where it stands in the download. */
  sections: readonly (keyof MyData)[]
  afterwards: Afterwards
}

/** Everything that is kept about somebody with an account, in the words of the page that shows it. */
export const whatIsKept: readonly KeptThing[] = [
  {
    what: 'Your name, mail address and time zone',
    why: 'To sign you in, to write to you, and so that your manager knows who you are.',
    models: ['Person'],
    sections: ['account'],
    afterwards: 'goes',
  },
  {
    what: 'Your roles and teams, and which teams you were in when',
    why: 'They decide what you may do, who assigns lessons to you, and in whose figures your weeks count.',
    models: ['PersonRole', 'TeamMember', 'CountedPlace'],
    sections: ['roles', 'teams', 'countedIn'],
    afterwards: 'goes',
  },
  {
    what: 'Your ways to sign in',
    why: 'To know you again. A password is kept only as a hash that cannot be turned back, and is not in the download.',
    models: ['Password', 'Passkey', 'SignOnIdentity', 'OneTimeToken'],
    sections: ['password', 'passkeys', 'companySignOn'],
    afterwards: 'goes',
  },
  {
    what: 'The browsers you are signed in on',
    why: 'So that you can sign them out. 60 days after the last visit they are gone.',
    models: ['Session'],
    sections: ['sessions'],
    afterwards: 'goes',
  },
  {
    what: 'The lessons you read: which, how far, when',
    why: 'So that you go on where you stopped, and for team figures.',
    models: ['LessonUse'],
    sections: ['uses'],
    afterwards: 'numbers',
  },
  {
    what: 'Your favourites',
    why: 'So that you find them again.',
    models: ['Favourite'],
    sections: ['favourites'],
    afterwards: 'goes',
  },
  {
    what: 'Notes, and prep cards that you chose to keep in your account',
    why: 'So that they come along to your other devices. They lie sealed; nobody else reads them here.',
    models: ['LessonNote', 'PrepCard'],
    sections: ['notes', 'prepCards'],
    afterwards: 'goes',
  },
  {
    what: 'Debriefs',
    why: 'Your words lie sealed and are yours alone. Whether it helped is counted for team figures, and for the lessons.',
    models: ['Debrief', 'KitAnswer'],
    sections: ['debriefs', 'kitAnswers'],
    afterwards: 'numbers',
  },
  {
    what: '“Keep it fresh”: your settings, and how well each question sits',
    why: 'To ask the right question on the right day, and never in your quiet hours.',
    models: ['RecallSetting', 'RecallItem'],
    sections: ['recall', 'recallQuestions'],
    afterwards: 'goes',
  },
  {
    what: 'What you were asked to do, and how far you are',
    why: 'So that you and your manager see what is ready. Nobody sees how, or what you wrote.',
    models: ['Duty', 'AssignmentTarget', 'AssignmentChange', 'KnownLesson', 'KnownTry'],
    sections: ['duties', 'askedOfYou', 'moreTimeAnswers', 'knownLessons', 'knownTries'],
    afterwards: 'numbers',
  },
  {
    what: 'Mails you do not want, up to when you were told what is asked of you, and whether you have a calendar feed',
    why: 'So that nothing reaches you that you stopped, and nothing twice. Of the feed only a hash of its address is kept.',
    models: ['MailStop', 'DigestMark', 'FeedKey'],
    sections: ['mailStops', 'digests', 'calendarFeed'],
    afterwards: 'goes',
  },
  {
    what: 'What you asked of others as a manager: names and reasons of assignments, what you changed in them, and events',
    why: 'So that people know who asks. It stays for them, without your name.',
    models: ['Assignment', 'AssignmentChange', 'WorkEvent'],
    sections: ['assignmentsByYou', 'assignmentChangesByYou', 'eventsByYou'],
    afterwards: 'nameless',
  },
  {
    what: 'What you wrote, reviewed and keep in the studio: texts, drafts, comments and reasons',
    why: 'Readers and authors see who stands for a lesson. The texts are the library’s and stay, without your name; those that a draft went through are kept for a month.',
    models: [
      'StudioPiece',
      'Draft',
      'DraftSave',
      'PieceVersion',
      'Review',
      'ReviewComment',
      'LibraryEdition',
      'Verification',
      'GapDecision',
    ],
    sections: [
      'keptByYou',
      'draftSavesByYou',
      'scheduledByYou',
      'versionsByYou',
      'editionsByYou',
      'reviewsByYou',
      'commentsByYou',
      'verificationsByYou',
      'gapDecisionsByYou',
    ],
    afterwards: 'nameless',
  },
  {
    what: 'Files of people and teams that you imported as an administrator',
    why: 'From the dry run until it is carried out, sealed, for a day at most.',
    models: ['PeopleImport'],
    sections: ['imports'],
    afterwards: 'goes',
  },
  {
    what: 'Receipts of changes that your devices sent',
    why: 'So that each change is carried out once, however often it arrives.',
    models: ['Mutation'],
    sections: ['changes'],
    afterwards: 'goes',
  },
  {
    what: 'Invitations to you, and those you sent',
    why: 'To see who was asked in and who has come.',
    models: ['Invitation'],
    sections: ['invitationsToYou', 'invitationsByYou'],
    afterwards: 'goes',
  },
  {
    what: 'Mails to you',
    why: 'Words and address are gone once a mail is sent; that it was sent is kept for a month.',
    models: ['OutboxItem'],
    sections: ['mails'],
    afterwards: 'goes',
  },
  {
    what: 'The audit log: sign-ins, changes of roles, exports',
    why: 'So that the company can see who may do what since when. It is only ever added to, and holds no names.',
    models: ['AuditEntry'],
    sections: ['audit'],
    afterwards: 'ids',
  },
]

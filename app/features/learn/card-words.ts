import type { PrepFieldName } from '~/features/content/parts.schema'

export const fieldWords: Record<PrepFieldName, string> = {
  interests: 'What we need',
  'their-interests': 'What they need',
  alternatives: 'If there is no deal',
  limits: 'Where we stop',
  opening: 'How we open',
  trades: 'What we can trade',
  'red-lines': 'What we never give',
  phrases: 'Lines to say',
  commitments: 'Who does what by when',
}

/** What the interface says about prep cards. */
export const cardWords = {
  title: 'Prep card',
  intro: {
    device: 'What you wrote in lessons. It is kept on this device and nowhere else.',
    account: 'What you wrote in lessons. It is kept on this device, and sealed in your account.',
  },
  noScripts:
    'The prep card needs JavaScript, since it never leaves your device unless you want it to. Print a lesson instead: it leaves lines to write on.',
  from: 'From its lesson',
  name: 'Name of this card',
  on: 'On:',
  note: {
    device: 'Kept on this device, on your prep card.',
    account: 'Kept on your prep card, here and in your account.',
  },
  list: 'Your cards',
  chosen: 'Lessons write to the card you choose.',
  inAccount: 'in your account',
  unopened:
    'What your account holds could not be opened. It is still there, and what is on this device stays here; the administrator can mend this.',
  hidden: 'Cards that somebody keeps in their account are on this device too. Only they see them.',
  keep: {
    name: 'Keep in my account',
    off: 'Then it is sealed, and shown to you alone, on all your devices. Now it is on this device only.',
    on: 'Sealed in your account, and shown to you alone, on all your devices.',
    waits: 'It reaches your account as soon as there is a network.',
    unopened: 'What your account holds of this card could not be opened. This device keeps its copy.',
    long: 'This card is longer than an account takes. It stays on this device; shorten it to keep it in your account.',
    full: 'Your account holds as many cards as it takes. Delete one, or take one out, to keep this one.',
  },
  takeOut: {
    title: 'Take it out of your account?',
    says: 'It stays on this device. It goes from your account and from your other devices.',
    keep: 'Leave it there',
    act: 'Take it out',
  },
  clear: { title: 'Clear the card?', keep: 'Keep it', act: 'Clear' },
  remove: {
    title: 'Delete the card?',
    device: 'It goes from this device. It cannot be undone.',
    account: 'It goes from this device, from your account and from your other devices. It cannot be undone.',
    keep: 'Keep it',
    act: 'Delete',
  },
  signOut: {
    title: 'Take your cards off this device?',
    says: 'Cards of your account are on this device. While you are signed out nobody sees them here. If others use this device, take them off: they stay in your account.',
    unsent:
      'Some of what you wrote has not reached your account yet. It is sent when you sign in here again.',
    stay: 'Stay signed in',
    leave: 'Leave them, sign out',
    takeOff: 'Take them off, sign out',
  },
} as const

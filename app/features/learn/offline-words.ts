import type { KeptReport } from './kept-report'

/** Sizes as people read them: kB, MB or GB, one decimal from a megabyte on. */
export function sizeInWords(bytes: number): string {
  const steps = [
    [1e9, 'gigabyte'],
    [1e6, 'megabyte'],
    [1e3, 'kilobyte'],
  ] as const
  const [size, unit] = steps.find(([least]) => bytes >= least) ?? steps[2]
  const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumFractionDigits }).format(bytes / size)
}

export function lessonsInWords(count: number): string {
  return count === 1 ? '1 lesson' : `${count} lessons`
}

/** One line on what works without a network; null where nothing does yet. */
export function signInWords(report: KeptReport | null): string | null {
  if (!report) return null
  const { lessons, of, all, bytes, full, before, busy } = report
  if (full && !before && bytes === 0) return 'This device is full: nothing works without network yet'
  if (full && before) return 'No room for the newest lessons: those before are kept'
  if (full) return `This device is full: ${lessonsInWords(lessons)} of ${of} work without network`
  if (busy) return `Keeping lessons for when there is no network: ${lessons} of ${of}`
  if (of === 0) return `Works without network: the box and the lines, ${sizeInWords(bytes)}`
  const what = lessons < all ? `${lessons} of ${lessonsInWords(all)}` : lessonsInWords(lessons)
  return `Works without network: ${what}, ${sizeInWords(bytes)}`
}

/** What is kept, in a sentence. */
export function keptInWords({ lessons, of, all, bytes, before }: KeptReport): string {
  if (before) return 'The version before.'
  if (bytes === 0) return 'Nothing.'
  const part = lessons < all ? `${lessons} of ${lessonsInWords(all)}` : `all ${lessonsInWords(all)}`
  return `The box with its matcher, the situations, the lines for the room, and ${of === 0 ? 'no lessons' : part}.`
}

/** What is said while there is no network. */
export function noNetworkInWords(report: KeptReport | null): string {
  if (!report) return 'No network.'
  const { lessons, all, bytes } = report
  if (bytes === 0) return 'No network.'
  if (lessons >= all && all > 0) return 'No network. Everything kept here works.'
  if (lessons === 0) return 'No network. The box, the map and the lines work here.'
  return `No network. ${lessons} of ${lessonsInWords(all)} are on this device.`
}

export const offlineWords = {
  title: 'On this device',
  intro: 'After one visit the app works without a network: in a basement, on a plane, in their building.',
  none: 'Nothing is kept yet. Stay on this page for a moment while there is a network.',
  off: 'Whoever runs this server has switched keeping off, so the app needs a network.',
  unable: 'This browser keeps nothing for later: perhaps a private window, or an address without https.',
  full: 'This device has no room for the rest. What was kept before, your prep card and your notes stay.',
  before:
    'There is a newer version of the library, and no room for it. The version before is whole and goes on working; your prep card and your notes stay.',
  held: {
    link: 'That page needs a network, so you stay here, with all you typed.',
    form: 'That needs a network. Nothing was sent, and what you typed stays here.',
  },
  later: 'You can change this once there is a network again.',
  failed: 'The device did not take the choice: its storage is full or switched off.',
  choice: 'How much to keep',
  situations: 'Situations whose lessons to keep',
  persist: 'Ask the browser to keep it',
  persisted: 'The browser has promised not to clear it by itself.',
  refused: 'The browser promises nothing. It may clear what is kept when the device runs short of space.',
  install: 'Install the app',
  installed: 'The app is installed.',
  byHand: 'On an iPhone or iPad: Share, then Add to Home Screen.',
} as const

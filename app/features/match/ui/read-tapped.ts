import { channels, heats, moments, sides } from '~/features/content/words'
import type { Corrections } from '../open-matcher'

/** What is tapped in the box's form: before the page is awake nobody else knows of it. */
export function readTapped(form: HTMLFormElement): Corrections {
  const tapped = new FormData(form)
  const one = <T extends string>(name: string, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === tapped.get(name)) ?? null
  return {
    minutes: Number(tapped.get('minutes')) || null,
    moment: one('moment', moments),
    heat: one('heat', heats),
    channel: one('channel', channels),
    side: one('side', sides),
  }
}

import type { PieceKind } from '~/features/content/piece'
import {
  channels,
  channelWords,
  focuses,
  focusWords,
  moments,
  momentWords,
  phases,
  phaseWords,
  sides,
  sideWords,
} from '~/features/content/words'

/** How a form shows one key of the front matter. `names`: ids of situations; `lines`: one expression a line. */
export type FrontField = {
  key: string
  label: string
  hint?: string
} & (
  | { as: 'line' | 'text'; most: number }
  | { as: 'date' | 'number' | 'names' | 'sources' }
  | { as: 'lines'; optional?: true }
  | { as: 'one'; of: readonly string[]; optional?: true }
  | { as: 'some'; of: readonly string[]; optional?: true }
)

const ownWords: FrontField = {
  key: 'words',
  label: 'Names and terms',
  hint: 'Words of this text that are right and in no dictionary, one a line.',
  as: 'lines',
  optional: true,
}

/** The keys of the front matter in the order of the form. */
export const frontFields: Record<PieceKind, readonly FrontField[]> = {
  lesson: [
    { key: 'title', label: 'Title', hint: 'Verb first.', as: 'line', most: 60 },
    {
      key: 'summary',
      label: 'Summary',
      hint: 'What the reader can do after it, in one sentence.',
      as: 'text',
      most: 140,
    },
    {
      key: 'situations',
      label: 'Situations',
      hint: 'The first is the one it is written for; at most four.',
      as: 'names',
    },
    { key: 'moments', label: 'When it can really be used', as: 'some', of: moments },
    { key: 'focus', label: 'Focus', as: 'one', of: focuses },
    {
      key: 'point',
      label: 'Point',
      hint: 'What it teaches, as a slug; two lessons of one point never share a kit.',
      as: 'line',
      most: 80,
    },
    {
      key: 'signals',
      label: 'Signals',
      hint: 'Three to twelve expressions of a task for which it is the better one, one a line.',
      as: 'lines',
    },
    { key: 'side', label: 'Only where', as: 'one', of: sides, optional: true },
    { key: 'channels', label: 'Only for', as: 'some', of: channels, optional: true },
    { key: 'keeper', label: 'Keeper', hint: 'Who keeps it true.', as: 'line', most: 80 },
    { key: 'verified', label: 'Verified on', as: 'date' },
    { key: 'verifyEvery', label: 'Verify every so many months', as: 'number' },
    { key: 'sources', label: 'Sources', as: 'sources' },
    ownWords,
  ],
  situation: [
    { key: 'title', label: 'Title', as: 'line', most: 60 },
    { key: 'phase', label: 'Phase', as: 'one', of: phases },
    { key: 'scope', label: 'What the reader is in', as: 'text', most: 400 },
    { key: 'not', label: 'When it is something else', as: 'text', most: 300 },
    { key: 'neighbours', label: 'Neighbours', hint: 'Two to four.', as: 'names' },
    { key: 'synonyms', label: 'Short names for it', hint: 'Six to twenty, one a line.', as: 'lines' },
    { key: 'moments', label: 'Moments', as: 'some', of: moments },
    { key: 'usually', label: 'Usually', as: 'one', of: [...moments, 'none'] },
    { key: 'phrases', label: 'Phrases', hint: 'A dozen at least, as people speak, one a line.', as: 'lines' },
    ownWords,
  ],
}

const named = (words: Record<string, { name: string }>) =>
  Object.fromEntries(Object.entries(words).map(([key, { name }]) => [key, name]))

/** The product's words for what the front matter calls by short names. */
export const frontWords: Record<string, string> = {
  none: 'No moment',
  ...named(momentWords),
  ...named(phaseWords),
  ...sideWords,
  ...channelWords,
  ...focusWords,
}

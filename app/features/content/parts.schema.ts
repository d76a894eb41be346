import { slugPattern } from './words'

/** What a part's attribute may hold. Attributes are always plain strings, so that a studio lesson needs no code. */
type AttributeRule = {
  required?: true
  /** Read by the reader, so counted as words. */
  shown?: true
  oneOf?: readonly string[]
  pattern?: RegExp
  maxLength?: number
}

type PartRule = {
  attributes: Record<string, AttributeRule>
  /** The parts it may stand in; `root` is the document itself. */
  parents: readonly string[]
  /** `text`: markdown and parts that allow it as parent; `none`: no content at all. */
  content: 'text' | 'none'
  maxWords?: number
}

export const prepFields = [
  'interests',
  'their-interests',
  'alternatives',
  'limits',
  'opening',
  'trades',
  'red-lines',
  'phrases',
  'commitments',
] as const
export type PrepFieldName = (typeof prepFields)[number]

const seconds: AttributeRule = { required: true, pattern: /^[1-9]\d{0,2}$/ }
const id: AttributeRule = { required: true, pattern: slugPattern, maxLength: 60 }
const shownLine: AttributeRule = { shown: true, maxLength: 240 }
const requiredLine: AttributeRule = { ...shownLine, required: true }

/** Every part of a lesson and its rules: one table for the check, the words counted, and the studio. */
export const partRules: Record<string, PartRule> = {
  Step: {
    attributes: {
      depth: { required: true, oneOf: ['essence', 'core', 'deeper'] },
      title: { ...requiredLine, maxLength: 70 },
    },
    parents: ['root'],
    content: 'text',
  },
  Say: { attributes: { when: shownLine }, parents: ['Step', 'Choice'], content: 'text', maxWords: 30 },
  Ask: { attributes: { why: shownLine }, parents: ['Step'], content: 'text', maxWords: 40 },
  Avoid: {
    attributes: { why: requiredLine, instead: shownLine },
    parents: ['Step'],
    content: 'text',
    maxWords: 40,
  },
  Checklist: { attributes: { title: shownLine }, parents: ['Step'], content: 'text' },
  Flip: { attributes: { title: shownLine }, parents: ['Step'], content: 'text' },
  Ours: { attributes: {}, parents: ['Flip'], content: 'text' },
  Theirs: { attributes: {}, parents: ['Flip'], content: 'text' },
  Scenario: { attributes: { id, title: requiredLine, seconds }, parents: ['Step'], content: 'text' },
  Turn: {
    attributes: { who: requiredLine, says: { ...requiredLine, maxLength: 400 } },
    parents: ['Scenario'],
    content: 'text',
  },
  Choice: {
    attributes: {
      say: { ...requiredLine, maxLength: 300 },
      outcome: { required: true, oneOf: ['works', 'mixed', 'costs'] },
    },
    parents: ['Turn'],
    content: 'text',
  },
  Reflect: { attributes: { id, seconds }, parents: ['Step'], content: 'text', maxWords: 60 },
  PrepField: {
    attributes: { field: { required: true, oneOf: prepFields }, label: requiredLine, seconds },
    parents: ['Step'],
    content: 'text',
    maxWords: 60,
  },
  Timer: { attributes: { seconds, label: requiredLine }, parents: ['Step'], content: 'text' },
  Matrix: { attributes: { title: requiredLine }, parents: ['Step'], content: 'text' },
  Cell: {
    attributes: { self: requiredLine, relationship: requiredLine, centre: { oneOf: ['yes'] } },
    parents: ['Matrix'],
    content: 'text',
    maxWords: 40,
  },
  Compare: { attributes: { left: requiredLine, right: requiredLine }, parents: ['Step'], content: 'text' },
  Row: { attributes: { left: requiredLine, right: requiredLine }, parents: ['Compare'], content: 'none' },
  Exit: { attributes: {}, parents: ['Step'], content: 'text', maxWords: 40 },
}

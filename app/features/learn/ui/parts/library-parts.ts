import { Checklist, ListItem, PrepField, Reflection, Timer } from './activities'
import { Cell, Compare, Flip, Matrix, Ours, Row, Theirs } from './figures'
import { Ask, Avoid, Exit, Say } from './lines'
import { Choice, Scenario, Turn } from './scenario'
import { Step } from './step'

/** The parts that a compiled lesson is rendered with. Their rules are in `content/parts.schema.ts`. */
export const libraryParts = {
  Step,
  Say,
  Ask,
  Avoid,
  Exit,
  Checklist,
  Flip,
  Ours,
  Theirs,
  Scenario,
  Turn,
  Choice,
  Reflect: Reflection,
  PrepField,
  Timer,
  Matrix,
  Cell,
  Compare,
  Row,
  li: ListItem,
}

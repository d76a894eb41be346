import type { Depth } from '~/features/content/words'
import { demoTeams } from './demo-company'

const [alliances = '', asia = '', supply = '', research = ''] = demoTeams.map(({ name }) => name)

/** What the made-up managers asked for. Days are counted from today: made so many ago, due so many ahead. */
export type DemoAssignment = {
  name: string
  why: string
  by: string
  team: string
  situation: string
  lessons: number
  depth: Depth
  required: boolean
  made: number
  /** Null where it stands for whoever is about to do it. */
  due: number | null
  /** How many of its people do it. */
  share: number
  event?: { name: string; daysBefore: number }
}

export const demoAssignments: DemoAssignment[] = [
  {
    name: 'Before we sit down with Example Optics',
    why: 'They will open with a number. I want all of us to know what to say then.',
    by: 'Helena Brandt',
    team: alliances,
    situation: 'hard-anchor',
    lessons: 1,
    depth: 'core',
    required: true,
    made: 12,
    due: 3,
    share: 0.6,
    event: { name: 'Renewal with Example Optics', daysBefore: 2 },
  },
  {
    name: 'Steering committees with an end',
    why: 'Our last three ended without names and dates.',
    by: 'Helena Brandt',
    team: alliances,
    situation: 'governance-meeting',
    lessons: 1,
    depth: 'core',
    required: true,
    made: 40,
    due: -12,
    share: 0.7,
  },
  {
    name: 'For whoever meets a partner for the first time',
    why: 'Ten minutes that save the first meeting.',
    by: 'Helena Brandt',
    team: alliances,
    situation: 'first-meeting',
    lessons: 1,
    depth: 'essence',
    required: true,
    made: 30,
    due: null,
    share: 0.5,
  },
  {
    name: 'Our partners in Asia, seen from their side',
    why: 'Two talks went wrong on form, not on substance.',
    by: 'Daniel Okafor',
    team: asia,
    situation: 'culture-clash',
    lessons: 1,
    depth: 'core',
    required: true,
    made: 25,
    due: -2,
    share: 0.35,
  },
  {
    name: 'When a delivery slips',
    why: 'We own it in the first minute, all of us the same way.',
    by: 'Ingrid Solberg',
    team: supply,
    situation: 'missed-commitment',
    lessons: 2,
    depth: 'essence',
    required: true,
    made: 20,
    due: 2,
    share: 0.5,
  },
  {
    name: 'If you like: feedback that lands',
    why: 'It helped me. Take it if you have a talk coming.',
    by: 'Ingrid Solberg',
    team: supply,
    situation: 'giving-feedback',
    lessons: 1,
    depth: 'essence',
    required: false,
    made: 9,
    due: 10,
    share: 0.3,
  },
  {
    name: 'Dividing what we make together',
    why: 'The joint patent needs all of us to argue from the same side.',
    by: 'Paolo Ferri',
    team: research,
    situation: 'dividing-value',
    lessons: 1,
    depth: 'core',
    required: true,
    made: 18,
    due: 4,
    share: 0.5,
  },
]

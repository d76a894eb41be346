import { memo, type ReactNode, useCallback, useState } from 'react'
import { useCorrections } from '../correction-store'
import type { SituationCard } from '../match.schema'
import type { Matcher } from '../open-matcher'
import type { ShownAnswer } from '../show-answer'
import { useTask, useTaskStore } from '../task-store'
import { AnswerSaid } from './answer-said'
import { AnswerView, SituationChips } from './answer-view'
import { CorrectionNote } from './correction-note'
import { summariseAnswer } from './summarise-answer'

type Shown = {
  shown: ShownAnswer | null
  /** The situation that was chosen by a tap, and of which the answer is. */
  chosen: string | null
  matcher: Matcher | null
  situations: SituationCard[]
  common: SituationCard[]
  before: ((situation: string) => ReactNode) | undefined
}

/**
 * What stands below the box: the answer, or what to choose from before a word is typed. Drawn anew when the answer is
 * another, and not with each letter.
 */
export const TaskAnswer = memo(function TaskAnswer(props: Shown) {
  const { shown, chosen, matcher, situations, common, before } = props
  const store = useTaskStore()
  const correct = useTask((state) => state.correct)
  const learn = useCorrections((state) => state.learn)
  const unlearn = useCorrections((state) => state.unlearn)
  const [noted, setNoted] = useState<{ at: number; understood: string | null } | null>(null)
  const understood = shown?.inScope ? shown.situation : null

  const choose = useCallback(
    (id: string) => {
      const { task } = store.getState()
      if (matcher && task.trim() !== '') {
        const at = Date.now()
        learn({ features: matcher.featuresOf(task), situation: id, at })
        setNoted({ at, understood })
      }
      correct({ situation: id })
    },
    [store, matcher, understood, learn, correct],
  )
  const undo = () => {
    if (noted) unlearn(noted.at)
    setNoted(null)
    correct({ situation: null })
  }
  return (
    <>
      <AnswerSaid words={shown ? summariseAnswer(shown, situations) : ''} />
      {shown ? (
        <AnswerView
          answer={shown}
          situations={situations}
          chosen={chosen !== null}
          onChoose={choose}
          before={before}
        >
          {chosen && noted ? (
            <CorrectionNote key={noted.at} situation={chosen} understood={noted.understood} onUndo={undo} />
          ) : null}
        </AnswerView>
      ) : (
        <section aria-labelledby="common" className="mt-8">
          <h2 id="common" className="text-sm text-quiet">
            Or choose
          </h2>
          <SituationChips cards={common} onChoose={choose} />
        </section>
      )}
    </>
  )
})

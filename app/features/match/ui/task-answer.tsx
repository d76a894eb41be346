import { memo, type ReactNode, useCallback, useState } from 'react'
import { useCorrections } from '../correction-store'
import type { SituationCard } from '../match.schema'
import type { Answer, Corrections, Matcher } from '../open-matcher'
import { useTask } from '../task-store'
import { AnswerView, SituationChips } from './answer-view'
import { CorrectionNote } from './correction-note'
import { summariseAnswer } from './summarise-answer'

/**
 * What stands below the box: the answer, or what to choose from before a word is typed. Drawn anew when the answer is
 * another, and not with each letter.
 */
export const TaskAnswer = memo(function TaskAnswer(props: {
  shown: Answer | null
  /** What the answer was read from; null where it was not read here. */
  read: { task: string; corrections: Corrections } | null
  matcher: Matcher | null
  situations: SituationCard[]
  common: SituationCard[]
  before: ((situation: string) => ReactNode) | undefined
}) {
  const { shown, read, matcher, situations, common, before } = props
  const correct = useTask((state) => state.correct)
  const learn = useCorrections((state) => state.learn)
  const unlearn = useCorrections((state) => state.unlearn)
  const [noted, setNoted] = useState<{ at: number; understood: string | null } | null>(null)
  const task = read?.task ?? ''
  const situation = read?.corrections.situation ?? null
  const understood = shown?.inScope ? (shown.situations[0]?.id ?? null) : null

  const choose = useCallback(
    (id: string) => {
      if (matcher && task.trim() !== '') {
        const at = Date.now()
        learn({ features: matcher.featuresOf(task), situation: id, at })
        setNoted({ at, understood })
      }
      correct({ situation: id })
    },
    [matcher, task, understood, learn, correct],
  )
  const undo = () => {
    if (noted) unlearn(noted.at)
    setNoted(null)
    correct({ situation: null })
  }
  return (
    <>
      <p className="sr-only" role="status">
        {shown ? summariseAnswer(shown, situations) : ''}
      </p>
      {shown ? (
        <AnswerView
          answer={shown}
          situations={situations}
          chosen={situation !== null}
          onChoose={choose}
          before={before}
        >
          {situation && noted && task.trim() !== '' ? (
            <CorrectionNote
              key={noted.at}
              task={task}
              situation={situation}
              understood={noted.understood}
              onUndo={undo}
            />
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

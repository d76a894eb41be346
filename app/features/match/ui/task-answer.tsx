import { memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { giveFocus } from '~/ui/give-focus'
import { isWriting } from '~/ui/is-writing'
import { useCorrections } from '../correction-store'
import type { SituationCard } from '../match.schema'
import type { Matcher } from '../open-matcher'
import type { ShownAnswer } from '../show-answer'
import { useTask, useTaskStore } from '../task-store'
import { AnswerSaid } from './answer-said'
import { AnswerView, SituationChips } from './answer-view'
import { CorrectionNote } from './correction-note'
import { summariseAnswer } from './summarise-answer'

/** For those who hear the page: the note stands below what has the focus. */
const notedWords = 'Noted on this device. To share the wording or undo, read on.'

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
  const answer = useRef<HTMLDivElement>(null)
  // What was pressed goes with the answer it stood in: the focus is led to the one that comes.
  const [led, setLed] = useState(true)
  useEffect(() => {
    if (led || !shown) return
    setLed(true)
    if (!isWriting(document.activeElement)) giveFocus(answer.current?.querySelector('h2') ?? null)
  }, [led, shown])

  const choose = useCallback(
    (id: string) => {
      const { task } = store.getState()
      if (matcher && task.trim() !== '') {
        const at = Date.now()
        learn({ features: matcher.featuresOf(task), situation: id, at })
        setNoted({ at, understood })
      }
      correct({ situation: id })
      setLed(false)
    },
    [store, matcher, understood, learn, correct],
  )
  const undo = () => {
    if (noted) unlearn(noted.at)
    setNoted(null)
    correct({ situation: null })
    setLed(false)
  }
  const note = chosen && noted ? ` ${notedWords}` : ''
  return (
    <>
      <AnswerSaid words={shown ? summariseAnswer(shown, situations) + note : ''} />
      {shown ? (
        <div ref={answer}>
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
        </div>
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

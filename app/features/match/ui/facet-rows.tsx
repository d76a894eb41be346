import { X } from 'lucide-react'
import { memo, useRef } from 'react'
import {
  type Channel,
  channels,
  channelWords,
  type Heat,
  heats,
  heatWords,
  type Side,
  sides,
  sideWords,
} from '~/features/content/words'
import { ChoiceChip, chipQuiet } from '~/ui/chip'
import { useTask } from '../task-store'

const facets = [
  { name: 'heat', legend: 'Who is upset', choices: heats, words: heatWords as Record<string, string> },
  {
    name: 'channel',
    legend: 'How you meet',
    choices: channels,
    words: channelWords as Record<string, string>,
  },
  { name: 'side', legend: 'Who did it', choices: sides, words: sideWords as Record<string, string> },
] as const

/**
 * What was understood beyond situation, minutes and moment: each a chip that one tap takes back. All choices are one
 * tap farther, since most people need none of them.
 */
export const FacetRows = memo(function FacetRows(shown: {
  heat: Heat | null
  channel: Channel | null
  side: Side | null
}) {
  const corrections = useTask((state) => state.corrections)
  const correct = useTask((state) => state.correct)
  const more = useRef<HTMLElement>(null)
  const takeBack = (name: (typeof facets)[number]['name'], value: string) => {
    correct({ [name]: corrections[name] === value ? null : 'none' })
    // The chip goes with what it said; here the same can be said again.
    more.current?.focus()
  }
  const read = facets.flatMap(({ name, words }) => {
    const value = shown[name]
    return value ? [{ name, value, says: words[value] ?? value }] : []
  })
  return (
    <div className="mt-2 flex flex-wrap items-start gap-2">
      {/* One row however much is read, so that nothing below it moves while somebody types: a phone scrolls it. */}
      {read.length ? (
        <div
          className={`-m-1.5 flex max-w-[calc(100%-7.75rem)] gap-2 overflow-x-auto p-1.5 ${
            read.length > 1
              ? 'max-sm:pr-6 max-sm:[mask-image:linear-gradient(to_right,#000_calc(100%-1.5rem),transparent)]'
              : ''
          }`}
        >
          {read.map(({ name, value, says }) => (
            <button
              key={name}
              type="button"
              className={`${chipQuiet} js-only shrink-0 border-accent bg-wash font-semibold whitespace-nowrap text-accent`}
              aria-label={`${says}: not so`}
              onClick={() => takeBack(name, value)}
            >
              {says}
              <X aria-hidden size={16} />
            </button>
          ))}
        </div>
      ) : null}
      <details className="min-w-0 open:basis-full">
        <summary
          ref={more}
          className="inline-flex min-h-11 cursor-pointer list-none items-center px-0.5 text-[0.9375rem] text-accent underline-offset-4 hover:underline"
        >
          Say more by taps
        </summary>
        <div className="flex flex-wrap gap-x-8 gap-y-3 pt-1">
          {facets.map(({ name, legend, choices, words }) => (
            <fieldset key={name}>
              <legend className="mb-1 text-sm text-quiet">{legend}</legend>
              <div className="flex flex-wrap gap-2">
                {choices.map((choice) => (
                  <ChoiceChip
                    key={choice}
                    name={name}
                    value={choice}
                    checked={shown[name] === choice}
                    onChoose={() => correct({ [name]: shown[name] === choice ? 'none' : choice })}
                  >
                    {words[choice]}
                  </ChoiceChip>
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      </details>
    </div>
  )
})

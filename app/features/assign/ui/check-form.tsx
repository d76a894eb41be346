import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Radio } from '~/ui/radio'
import { dutyWords } from '../duty-words'
import type { ShownCheck } from '../show-check.server'

/** A lesson's check questions, each with its options. */
export function CheckForm({ questions }: { questions: ShownCheck['questions'] }) {
  return (
    <Form method="post" className="mt-2 space-y-6">
      <p className="text-quiet">{dutyWords.checkIntro}</p>
      {questions.map(({ key, told, ask, options }) => (
        <fieldset key={key} className="border-t border-line pt-4">
          <legend className="sr-only">{[...told, ask].join(' ')}</legend>
          <div aria-hidden="true">
            {told.map((line) => (
              <p key={line} className="mt-1">
                {line}
              </p>
            ))}
            <p className="mt-1 font-semibold">{ask}</p>
          </div>
          {options.map((option) => (
            <Radio key={option.key} name={key} value={option.key} required label={option.text} />
          ))}
        </fieldset>
      ))}
      <Button type="submit" look="main">
        {dutyWords.checkSend}
      </Button>
    </Form>
  )
}

import { expect, test } from 'vitest'
import { lessonFrontMatterSchema } from './content.schema'

test.each(['2026-13-01', '2026-01-32', '2026-02-30', '2026-00-10'])(
  'a day that does not exist, such as %s, is said to be none',
  (verified) => {
    const read = lessonFrontMatterSchema.safeParse({ verified })
    expect(read.error?.issues).toContainEqual(
      expect.objectContaining({ path: ['verified'], message: 'this day does not exist' }),
    )
  },
)

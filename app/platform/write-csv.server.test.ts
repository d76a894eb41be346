import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.server'

async function* inBatches(...batches: (string | number | null)[][][]) {
  yield* batches
}

async function textOf(rows: (string | number | null)[][]): Promise<string> {
  const answer = writeCsv({ fileName: 'a b.csv', columns: ['one', 'two'], batches: inBatches([], rows, []) })
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a-b.csv"')
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
}

test.each([
  ['plain cells', ['a', 2], 'a,2'],
  ['separators, quotation marks and lines', ['a,b', 'c"d\ne'], '"a,b","c""d\ne"'],
  ['nothing', [null, ''], ','],
  ['a formula', ['=1+1', '+1'], "'=1+1,'+1"],
  ['more formulas', ['-1', '@x'], "'-1,'@x"],
  ['a tab and a line before a formula', ['\t=1', '\r=1'], '\'\t=1,"\'\r=1"'],
  ['a formula in quotation marks', ['=HYPERLINK("x","y")', 'z'], '"\'=HYPERLINK(""x"",""y"")",z'],
  ['a number below nought', [-5, 'ä'], '-5,ä'],
])('writes %s', async (_name, cells, line) => {
  expect(await textOf([cells])).toBe(`\ufeffone,two\r\n${line}\r\n`)
})

test('holds one batch at a time, and stops asking when the receiver goes', async () => {
  let made = 0
  let ended = false
  async function* endless() {
    try {
      for (;;) yield [[`row ${++made}`, '']]
    } finally {
      ended = true
    }
  }
  const answer = writeCsv({ fileName: 'x.csv', columns: ['one', 'two'], batches: endless() })
  const reader = answer.body?.getReader()
  for (let at = 0; at < 5; at++) await reader?.read()
  expect(made).toBeLessThan(8)
  await reader?.cancel()
  expect(ended).toBe(true)
})

import { stringify } from 'csv-stringify/sync'

// A line's end inside a cell, of whatever system, has to be quoted: else what follows it begins a row, and may be run.
const format = { escape_formulas: true, record_delimiter: 'windows', quote_record_delimiter: true } as const

type Cell = string | number | null

/**
 * A table as a CSV file to download, sent as it is made: no more than one batch of rows is held. In UTF-8 with the mark
 * by which spreadsheets know it. Text that a spreadsheet would run as a formula (`= + - @`, tab) gets an apostrophe.
 * @param pace resolves when the receiver has taken most of what was sent; without it a slow one fills the memory
 */
export function writeCsv(options: {
  fileName: string
  columns: readonly string[]
  batches: AsyncIterable<readonly (readonly Cell[])[]>
  pace?: (() => Promise<void>) | undefined
}): Response {
  const { fileName, columns, batches, pace } = options
  const encoder = new TextEncoder()
  const rows = batches[Symbol.asyncIterator]()
  const lines = (cells: readonly (readonly Cell[])[]) => encoder.encode(stringify([...cells], format))
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode('\ufeff'))
      controller.enqueue(lines([columns]))
    },
    async pull(controller) {
      await pace?.()
      const { done, value } = await rows.next()
      if (done) return controller.close()
      if (value.length > 0) controller.enqueue(lines(value))
      else controller.enqueue(new Uint8Array())
    },
    async cancel() {
      await rows.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '-')}"`,
      // Not compressed on the way: only so can `pace` see how much is still to be sent.
      'Cache-Control': 'no-store, no-transform',
    },
  })
}

import { type IncomingHttpHeaders, request } from 'node:http'

/** What came over the line, as it came: `fetch` unpacks what is compressed, and hides that it was. */
export type RawAnswer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }

export function askRaw(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** What the studio holds one by one. */
export const pieceKinds = ['lesson', 'situation'] as const
export type PieceKind = (typeof pieceKinds)[number]

/** A text that the studio serves, of one version. */
export type StudioText = {
  pieceId: string
  kind: PieceKind
  slug: string
  text: string
  /** The name that the text uses → the name under which the image is served. */
  images: Record<string, string>
}

/** All that the studio lays over the files of `content/`. */
export type Studio = {
  /** The last change that is in it. */
  edition: number
  served: StudioText[]
  /** What is served nowhere, whatever the files hold. */
  retired: { kind: PieceKind; slug: string }[]
  /** The day on which somebody last said of a lesson that it is still true, by its slug. ISO */
  verified: ReadonlyMap<string, string>
}

export const noStudio: Studio = { edition: 0, served: [], retired: [], verified: new Map() }

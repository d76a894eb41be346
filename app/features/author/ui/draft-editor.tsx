import { Tabs } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import type { PieceKind } from '~/features/content/piece'
import { countOf } from '~/ui/count-of'
import { FrontForm } from './editor/front-form'
import { MatchPane } from './editor/match-pane'
import { type CodeEditor, openCodeEditor } from './editor/open-code-editor'
import { PartPalette } from './editor/part-palette'
import { PhrasePane } from './editor/phrase-pane'
import { PictureAdder, type PictureAdder as PictureHandle } from './editor/picture-adder'
import { PreviewPane } from './editor/preview-pane'
import { ProblemList } from './editor/problem-list'
import { SaveLine } from './editor/save-line'
import { SituationPreview } from './editor/situation-preview'
import { useDraft } from './editor/use-draft'
import { useLook } from './editor/use-look'

const tab =
  'inline-flex min-h-11 items-center border-b-3 border-transparent px-3 text-quiet data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink'
const keysId = 'editor-keys'
const spellingWords = {
  'not-yet': 'The spelling is being checked.',
  cannot: 'The spelling cannot be checked just now. It is tried again when you go on writing.',
}

/** The draft as text, and beside it what it becomes: for who has scripts. Loaded only here. */
export function DraftEditor(props: {
  kind: PieceKind
  slug: string
  person: string
  text: string
  revision: number
  opened: string | null
  /** The situations that readers have: id → title. */
  titles: Readonly<Record<string, string>>
}) {
  const { kind, slug } = props
  // A page that is loaded anew brings the same list: the caret is not to be lost for it.
  const [titles] = useState(props.titles)
  const [situationIds] = useState(() => Object.keys(props.titles))
  const address = `/studio/${kind}/${slug}`
  const store = useDraft({ ...props, address })
  const { problems, preview, stale, looking, spelling } = useLook(store, kind, address)
  const place = useRef<HTMLDivElement>(null)
  const pictures = useRef<PictureHandle>(null)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  useEffect(() => {
    if (!place.current) return
    const opened = openCodeEditor({
      parent: place.current,
      store,
      kind,
      situationIds,
      describedBy: keysId,
      onFiles: (files) => pictures.current?.add(files),
    })
    setEditor(opened)
    return opened.close
  }, [store, kind, situationIds])
  useEffect(() => editor?.showProblems(problems), [editor, problems])
  const errors = problems.filter(({ level }) => level === 'error').length
  return (
    <div className="mt-2">
      <SaveLine store={store} address={address} />
      <div className="mt-2 grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col">
          <div
            ref={place}
            className="h-[60dvh] overflow-hidden rounded-xl border border-edge lg:h-[calc(100dvh-15rem)]"
          />
          <p id={keysId} className="mt-1 text-sm text-quiet">
            Control and Space offer what can stand there, Control and S saves, Control and F finds; Tab leaves
            the text.
          </p>
          {kind === 'lesson' ? (
            <PictureAdder
              store={store}
              address={address}
              insert={(text) => editor?.insert(text)}
              handle={pictures}
            />
          ) : null}
        </div>
        <Tabs.Root
          defaultValue="preview"
          className="flex min-h-[40rem] min-w-0 flex-col lg:h-[calc(100dvh-15rem)]"
        >
          <Tabs.List aria-label="Beside the text" className="flex flex-wrap border-b border-line">
            <Tabs.Trigger value="preview" className={tab}>
              Preview
            </Tabs.Trigger>
            <Tabs.Trigger value="problems" className={tab}>
              Problems{looking ? '' : ` (${problems.length})`}
            </Tabs.Trigger>
            <Tabs.Trigger value="front" className={tab}>
              Front matter
            </Tabs.Trigger>
            <Tabs.Trigger value="match" className={tab}>
              Match
            </Tabs.Trigger>
            {kind === 'lesson' ? (
              <Tabs.Trigger value="parts" className={tab}>
                Parts
              </Tabs.Trigger>
            ) : (
              <Tabs.Trigger value="phrases" className={tab}>
                Phrases
              </Tabs.Trigger>
            )}
          </Tabs.List>
          <p className="sr-only" role="status">
            {looking
              ? ''
              : `${countOf(errors, 'error', 'errors')}, ${countOf(problems.length - errors, 'warning', 'warnings')}`}
          </p>
          <Tabs.Content
            value="preview"
            forceMount
            className={`flex min-h-0 flex-1 flex-col pt-2 data-[state=inactive]:hidden ${kind === 'situation' ? 'overflow-auto' : ''}`}
          >
            {kind === 'lesson' ? (
              <PreviewPane preview={preview} stale={stale} />
            ) : (
              <SituationPreview store={store} titles={titles} address={address} />
            )}
          </Tabs.Content>
          <Tabs.Content value="problems" className="min-h-0 flex-1 overflow-auto pt-2">
            <ProblemList problems={problems} goTo={(line) => editor?.goTo(line)} />
            {spelling === 'told' ? null : (
              <p className="mt-2 text-sm text-quiet">{spellingWords[spelling]}</p>
            )}
          </Tabs.Content>
          <Tabs.Content value="front" className="min-h-0 flex-1 overflow-auto px-1 pt-2">
            <FrontForm store={store} kind={kind} situationIds={situationIds} />
          </Tabs.Content>
          <Tabs.Content value="match" className="min-h-0 flex-1 overflow-auto px-1 pt-2">
            <MatchPane store={store} address={address} />
          </Tabs.Content>
          <Tabs.Content value="phrases" className="min-h-0 flex-1 overflow-auto px-1 pt-2">
            <PhrasePane store={store} address={address} />
          </Tabs.Content>
          <Tabs.Content value="parts" className="min-h-0 flex-1 overflow-auto pt-2">
            <PartPalette insert={(text) => editor?.insert(text)} address={address} />
          </Tabs.Content>
        </Tabs.Root>
      </div>
    </div>
  )
}

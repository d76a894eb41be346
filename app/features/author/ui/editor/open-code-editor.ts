import { autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { yamlFrontmatter } from '@codemirror/lang-yaml'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { getNonce } from 'get-nonce'
import type { StoreApi } from 'zustand/vanilla'
import type { PieceKind } from '~/features/content/piece'
import { completeDraft } from '../../complete-draft'
import type { DraftState } from '../../draft-store'
import type { DraftProblem } from '../../look-at-draft.server'
import { readPatch } from '../../read-patch'

export type CodeEditor = {
  showProblems: (problems: readonly DraftProblem[]) => void
  /** Puts text in at the caret, on lines of its own, and takes the focus. */
  insert: (text: string) => void
  goTo: (line: number) => void
  close: () => void
}

/** A change that came from the draft: not to be written back, and not for "undo". */
const fromDraft = Annotation.define<boolean>()

const colours = HighlightStyle.define([
  { tag: [tags.heading, tags.strong], fontWeight: '600' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.tagName, tags.angleBracket], color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.attributeName, tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--mixed)' },
  { tag: [tags.attributeValue, tags.string], color: 'var(--good)' },
  { tag: [tags.link, tags.url], color: 'var(--accent)', textDecoration: 'underline' },
  { tag: [tags.comment, tags.meta, tags.processingInstruction], color: 'var(--quiet)' },
])

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--raised)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.75rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    backgroundColor: 'var(--paper)',
    color: 'var(--quiet)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--wash)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 30%, transparent) !important',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.8' },
  '.cm-diagnostic': { padding: '0.375rem 0.625rem', maxWidth: '34rem' },
  '.cm-panel input, .cm-panel button': { font: 'inherit', backgroundImage: 'none' },
  '.cm-panel.cm-search': { padding: '0.5rem' },
})

/** Opens the editor on a draft: what is typed goes into the draft, and what others saved comes out of it. */
export function openCodeEditor(options: {
  parent: HTMLElement
  store: StoreApi<DraftState>
  kind: PieceKind
  situationIds: readonly string[]
  /** The id of the words that name the keys. */
  describedBy: string
  onFiles: (files: File[]) => void
}): CodeEditor {
  const { parent, store, kind, situationIds, describedBy, onFiles } = options
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: store.getState().text,
      extensions: [
        EditorView.cspNonce.of(getNonce() ?? ''),
        EditorView.contentAttributes.of({
          'aria-label': 'Text',
          'aria-describedby': describedBy,
          // It is focusable without, and not every tool knows.
          tabindex: '0',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        EditorView.lineWrapping,
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        yamlFrontmatter({ content: markdown() }),
        syntaxHighlighting(colours),
        autocompletion({ override: [(context) => suggest(context, kind, situationIds)], icons: false }),
        keymap.of([
          {
            key: 'Mod-s',
            run: () => {
              void store.getState().send()
              return true
            },
          },
          ...completionKeymap,
          ...lintKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        look,
        EditorView.updateListener.of(({ docChanged, transactions, state }) => {
          if (docChanged && !transactions.some((one) => one.annotation(fromDraft)))
            store.getState().change(state.doc.toString())
        }),
        EditorView.domEventHandlers({
          paste: (event) => takeFiles(event, event.clipboardData, onFiles),
          drop: (event) => takeFiles(event, event.dataTransfer, onFiles),
          blur: () => void store.getState().send(),
        }),
      ],
    }),
  })
  const stop = store.subscribe(({ text }, before) => {
    if (text === before.text) return
    const shown = view.state.doc.toString()
    if (text !== shown) view.dispatch({ changes: readPatch(shown, text), annotations: fromDraft.of(true) })
  })
  return {
    showProblems: (problems) => view.dispatch(setDiagnostics(view.state, problems.map(diagnose(view.state)))),
    insert: (text) => {
      const line = view.state.doc.lineAt(view.state.selection.main.head)
      const at = line.text.trim() === '' ? line.from : line.to
      const put = `${at === line.from ? '' : '\n\n'}${text}\n`
      view.dispatch({
        changes: { from: at, insert: put },
        selection: { anchor: at + put.length - 1 },
        scrollIntoView: true,
      })
      view.focus()
    },
    goTo: (line) => {
      const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines))
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      })
      view.focus()
    },
    close: () => {
      stop()
      view.destroy()
    },
  }
}

function suggest(context: CompletionContext, kind: PieceKind, situationIds: readonly string[]) {
  const found = completeDraft({ kind, text: context.state.doc.toString(), at: context.pos, situationIds })
  if (!found) return null
  // In the middle of nothing only who asks for it is told.
  if (
    found.from === context.pos &&
    !context.explicit &&
    !/[<"\s]$/.test(context.state.sliceDoc(context.pos - 1, context.pos))
  )
    return null
  return { from: found.from, options: found.options, validFor: /^[\w-]*$/ }
}

function diagnose(state: EditorState) {
  return ({ line, rule, message, remedy, level }: DraftProblem) => {
    const { from, to } = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines))
    return { from, to, severity: level, source: rule, message: `${message} ${remedy}` }
  }
}

function takeFiles(event: Event, from: DataTransfer | null, onFiles: (files: File[]) => void): boolean {
  const files = [...(from?.files ?? [])]
  if (files.length === 0) return false
  event.preventDefault()
  onFiles(files)
  return true
}

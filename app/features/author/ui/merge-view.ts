import { MergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView, lineNumbers } from '@codemirror/view'
import { getNonce } from 'get-nonce'

/** Shows two texts side by side, to read. @returns what takes it away again */
export function openMergeView(options: { parent: HTMLElement; before: string; after: string }): () => void {
  const { parent, before, after } = options
  const extensions = (name: string) => [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': name, tabindex: '0' }),
    EditorView.cspNonce.of(getNonce() ?? ''),
    lineNumbers(),
    look,
  ]
  const view = new MergeView({
    parent,
    a: { doc: before, extensions: extensions('As readers have it') },
    b: { doc: after, extensions: extensions('As it would be') },
    collapseUnchanged: { margin: 3, minSize: 6 },
  })
  return () => view.destroy()
}

/** The colours of the page, whichever they are. */
const look = EditorView.theme({
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--color-quiet)', border: 'none' },
  '.cm-content': { caretColor: 'transparent' },
  '.cm-collapsedLines': {
    background: 'var(--color-wash)',
    color: 'var(--color-quiet)',
    padding: '0.75rem',
    fontFamily: 'var(--font-sans)',
  },
  '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '""', margin: 0 },
})

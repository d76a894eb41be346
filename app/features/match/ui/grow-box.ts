/**
 * Makes the box as high as its words, from the lines it has at first up to six. A height that somebody drew it to stays:
 * ours is told from theirs by its `min`. @param fewer whether there may be fewer words than before
 */
export function growBox(box: HTMLTextAreaElement, fewer: boolean): void {
  const { style } = box
  if (style.height && !style.height.startsWith('min(')) return
  if (fewer && style.height) style.height = ''
  if (box.scrollHeight > box.clientHeight)
    style.height = `min(${box.scrollHeight + box.offsetHeight - box.clientHeight}px, 12.25rem)`
}

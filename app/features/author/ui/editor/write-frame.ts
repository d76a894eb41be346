/**
 * The document of the preview's frame. Its policy lets it run our own code and what the gate let through, and nothing
 * else: no network, no forms, no frames. With the `sandbox` of the frame it is of no origin, so it has no cookie either.
 * @param page.nonce of the page around it, whose policy holds inside too
 */
export function writeFrame(page: {
  origin: string
  nonce: string
  styles: readonly string[]
  script: string
}): string {
  const { origin, nonce, styles, script } = page
  const policy = [
    `default-src 'none'`,
    `script-src ${origin}/ 'nonce-${nonce}' blob:`,
    `style-src ${origin}/ 'nonce-${nonce}'`,
    `font-src ${origin}/`,
    `img-src ${origin}/ data:`,
    `form-action 'none'`,
    `base-uri 'none'`,
    // In development the modules tell each other what has changed.
    ...(import.meta.env.DEV ? ['connect-src ws:'] : []),
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
${styles.map((href) => `<link rel="stylesheet" crossorigin="anonymous" href="${href}">`).join('\n')}
</head>
<body>
<div id="preview"></div>
${import.meta.env.DEV ? writeForDevelopment(nonce) : ''}<script type="module" crossorigin="anonymous" nonce="${nonce}" src="${script}"></script>
</body>
</html>`
}

/**
 * In development modules want what refreshes a page's parts, which the frame does without; and the styles stand in the
 * page and not in files.
 */
function writeForDevelopment(nonce: string): string {
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n')
  const noRefresh =
    'window.__vite_plugin_react_preamble_installed__ = true; window.$RefreshReg$ = () => {}; window.$RefreshSig$ = () => (type) => type'
  return `<script nonce="${nonce}">${noRefresh}</script><style nonce="${nonce}">${styles}</style>`
}

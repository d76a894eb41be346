import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { whatIsKept } from '../what-is-kept'
import { WhatGoes } from './what-goes'

test('whoever is about to erase an account reads of each thing what becomes of it', () => {
  const page = renderToStaticMarkup(<WhatGoes />)
  for (const { what } of whatIsKept) expect(page.split(`>${what}<`), what).toHaveLength(2)
})

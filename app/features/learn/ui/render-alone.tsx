import type { ReactElement } from 'react'
import type { LessonStep } from '~/features/content/content.schema'
import type { LessonComponent } from '~/features/content/lesson-component'
import { DeviceStoreProvider } from '../device-store'
import { PlayerStoreProvider } from '../player-store'
import { QueueStoreProvider } from '../queue-store'
import { libraryParts } from './parts/library-parts'

/** A lesson's text with all its parts and nothing around it, at its deepest, as a preview or a check wants it. */
export function renderAlone(Content: LessonComponent, steps: LessonStep[]): ReactElement {
  return (
    <QueueStoreProvider person={null}>
      <DeviceStoreProvider>
        <PlayerStoreProvider slug="alone" depth="deeper" steps={steps}>
          <Content components={libraryParts} />
        </PlayerStoreProvider>
      </DeviceStoreProvider>
    </QueueStoreProvider>
  )
}

import { Button, ButtonLink } from '~/ui/button'

/** In place of a page that only the server can give: what works all the same, what was kept, and a way to try again. */
export function NeedsNetwork() {
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 py-12">
      <h1 className="font-serif text-3xl">This page needs a network</h1>
      <p className="mt-4 text-lg">
        It could not be fetched just now. What you wrote on this device is kept. Saying what you are in, the
        situations, the lessons kept here, in-the-room mode and your prep card work without a network.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink look="main" to="/">
          Say what you are in
        </ButtonLink>
        <ButtonLink to="/prep-card">Prep card</ButtonLink>
        <Button onClick={() => location.assign(window.justEnoughWanted ?? '/')}>Try again</Button>
      </p>
    </main>
  )
}

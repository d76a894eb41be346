import { ButtonLink } from '~/ui/button'

/** Where the company's sign-on did not lead in: what happened, and the ways there are. */
export function SignOnFaultPage({ says, onward }: { says: string; onward: string }) {
  const query = new URLSearchParams({ to: onward })
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">You are not signed in</h1>
      <p role="alert" className="mt-4 text-lg">
        {says}
      </p>
      <p className="mt-6 flex flex-col gap-3">
        <ButtonLink to={`/sign-in/company?${query}`} reloadDocument look="main">
          Begin once more
        </ButtonLink>
        <ButtonLink to={`/sign-in?${query}`}>Take another way</ButtonLink>
        <ButtonLink to="/" look="bare">
          Go on without an account
        </ButtonLink>
      </p>
    </main>
  )
}

import { ButtonLink } from '~/ui/button'

/** Instead of a form that would be refused: it is a while since they signed in here. */
export function SignInAgain({ onward }: { onward: string }) {
  return (
    <div className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      <p>It is a while since you signed in here. Sign in once more, so that nobody else can change this.</p>
      <ButtonLink to={`/sign-in?again=yes&to=${encodeURIComponent(onward)}`} look="main" className="mt-4">
        Sign in once more
      </ButtonLink>
    </div>
  )
}

import { Link } from '@remix-run/react'

/** The way to all situations, where no kit is shown. */
export function AllSituations() {
  return (
    <p className="mt-3">
      <Link
        to="/situations"
        className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
      >
        Look at all situations
      </Link>
    </p>
  )
}

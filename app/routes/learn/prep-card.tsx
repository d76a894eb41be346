import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { getPerson } from '~/features/identity/get-person.server'
import { listMyCards } from '~/features/learn/list-my-cards.server'
import { PrepCards } from '~/features/learn/ui/prep-cards'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await getPerson({ request, context })
  if (!person) return data({ account: null }, { headers: { 'Cache-Control': 'private, no-cache' } })
  return data({ account: await listMyCards(person.id) }, { headers: { 'Cache-Control': 'no-store' } })
}

/** The page is made from the device: it waits for no server, and needs none. */
export function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  if (!navigator.onLine) return { account: null }
  const account = serverLoader<typeof loader>().then(
    (answer) => answer.account,
    () => null,
  )
  return { account }
}

export default function PrepCardRoute() {
  const { account } = useLoaderData<typeof loader | typeof clientLoader>()
  useReturn()
  return (
    <main id="main" className="mx-auto max-w-5xl px-4 pt-8">
      <PrepCards account={account} />
    </main>
  )
}

/** Asks the account again when the page comes back to the front: another device may have written meanwhile. */
function useReturn() {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const shown = () => {
      if (document.visibilityState === 'visible') revalidate()
    }
    document.addEventListener('visibilitychange', shown)
    return () => document.removeEventListener('visibilitychange', shown)
  }, [revalidate])
}

export const meta: MetaFunction = () => [{ title: 'Prep card · Just Enough' }]

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

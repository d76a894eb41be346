import { Link } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { cardWords } from '../card-words'
import { useDevice } from '../device-store'
import { type AccountCards, nameOf } from '../prep-card'
import { useQueue } from '../queue-store'
import { useAccountCards } from '../use-account-cards'
import { useCardHand, useCards } from '../use-cards'
import { useShownEntries } from '../use-shown-entries'
import { CardEntries } from './card-entries'
import { CardHead } from './card-head'
import { CardList } from './card-list'
import { KeepSwitch } from './keep-switch'

/**
 * The prep cards: everything filled in inside lessons, a card a talk, to edit, print, clear or delete. They are on this
 * device; those that a person keeps in their account come along.
 */
export function PrepCards({ account }: { account: AccountCards | null | Promise<AccountCards | null> }) {
  useAccountCards(account)
  const unopened = useUnopened(account)
  const { ready, shown, current } = useCards()
  const { begin } = useCardHand()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = useRef<HTMLInputElement>(null)
  const [begun, setBegun] = useState(0)
  useEffect(() => {
    if (begun > 0) name.current?.focus()
  }, [begun])
  const startNew = () => {
    begin()
    setBegun(begun + 1)
  }
  const { entries, forget } = useShownEntries(current)
  const blank = !current || (entries.length === 0 && current.owner === null)
  const plain = shown.length < 2 && blank && !current?.name.text
  return (
    <>
      <div className="no-print max-w-2xl">
        <h1 ref={heading} tabIndex={-1} className="font-serif text-3xl font-semibold tracking-tight">
          {cardWords.title}
        </h1>
        <p className="mt-2 text-quiet">{cardWords.intro[current?.owner ? 'account' : 'device']}</p>
        <p className="no-js-only mt-6">{cardWords.noScripts}</p>
        {unopened.length > 0 ? (
          <p role="alert" className="mt-4 border-l-2 border-bad pl-3">
            {cardWords.unopened}
          </p>
        ) : null}
        <OthersCards />
      </div>
      <div className={shown.length > 1 ? 'mt-6 gap-10 md:grid md:grid-cols-[16rem_minmax(0,1fr)]' : ''}>
        {shown.length > 1 && current ? (
          <CardList shown={shown} current={current.id} onNew={startNew} />
        ) : null}
        <section aria-label={current ? nameOf(current) : cardWords.title} className="max-w-2xl">
          {current && !plain ? (
            <>
              <CardHead
                card={current}
                several={shown.length > 1}
                nameField={name}
                onNew={startNew}
                onCleared={forget}
                focusAfter={() => heading.current}
              />
              <KeepSwitch card={current} opens={!unopened.includes(current.id)} />
            </>
          ) : null}
          {ready && entries.length === 0 ? <NothingYet /> : null}
          {current ? <CardEntries card={current} shown={entries} /> : null}
        </section>
      </div>
    </>
  )
}

function NothingYet() {
  return (
    <p className="js-only no-print mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      Nothing on it yet. Lessons have fields for it, such as what you need and where you stop; and every line
      to say can be kept.{' '}
      <Link to="/" className="text-accent underline">
        Say what you are in
      </Link>
      .
    </p>
  )
}

/** The cards that did not open, once the account has answered. */
function useUnopened(account: AccountCards | null | Promise<AccountCards | null>): string[] {
  const person = useQueue((queue) => queue.person)
  const [ids, setIds] = useState<string[]>([])
  useEffect(() => {
    let left = false
    void Promise.resolve(account).then((given) => {
      if (!left && given) setIds(given.person === person ? given.unopened : [])
    })
    return () => {
      left = true
    }
  }, [account, person])
  return ids
}

/** Somebody signed out and left their cards here: said to whoever is there as a guest, without any word of them. */
function OthersCards() {
  const guest = useQueue((queue) => queue.asked && queue.person === null)
  const some = useDevice(
    ({ ready, cards }) => ready && Object.values(cards).some(({ owner }) => owner !== null),
  )
  if (!guest || !some) return null
  return (
    <p className="mt-4 text-[0.9375rem] text-quiet">
      {cardWords.hidden}{' '}
      <Link to="/sign-in?to=/prep-card" className="text-accent underline underline-offset-4">
        Sign in
      </Link>
    </p>
  )
}

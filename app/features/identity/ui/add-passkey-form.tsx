import { useRevalidator } from '@remix-run/react'
import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { passkeyFault } from './passkey-fault'
import { sendPasskey } from './send-passkey'
import { usePasskeysHere } from './use-passkeys-here'

type Outcome = { added: string } | { fault: string | null } | null

/** Makes a passkey on this device and keeps it. @param suggestion a name for it, such as the browser's */
export function AddPasskeyForm({ origin, suggestion }: { origin: string | null; suggestion: string }) {
  const here = usePasskeysHere(origin)
  const { revalidate } = useRevalidator()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim() || suggestion
    setBusy(true)
    setOutcome(null)
    setOutcome(await addPasskey(name))
    setBusy(false)
    revalidate()
  }
  if (!here) return <CannotHere />
  return (
    <form onSubmit={submit} className="mt-8 space-y-4">
      <Field
        label="A name for this device"
        name="name"
        defaultValue={suggestion}
        required
        maxLength={80}
        autoComplete="off"
      />
      <Button type="submit" look="main" disabled={busy} className="w-full sm:w-auto">
        Add a passkey
      </Button>
      <p role="status">{outcome && 'added' in outcome ? `${outcome.added} was added.` : null}</p>
      {outcome && 'fault' in outcome && outcome.fault ? (
        <p role="alert" className="text-bad">
          {outcome.fault}
        </p>
      ) : null}
    </form>
  )
}

async function addPasskey(name: string): Promise<Outcome> {
  const asked = await sendPasskey<{ options: PublicKeyCredentialCreationOptionsJSON }>({ do: 'start' })
  if (!asked.ok) return { fault: asked.says }
  try {
    const made = await startRegistration({ optionsJSON: asked.body.options })
    const sent = await sendPasskey({ do: 'add', answer: made, name })
    return sent.ok ? { added: name } : { fault: sent.says }
  } catch (error) {
    return { fault: passkeyFault(error) }
  }
}

function CannotHere() {
  return (
    <p className="mt-8 text-quiet">
      A passkey cannot be added in this browser, or at this address. It needs scripts, and the address by
      which everybody reaches Just Enough.
    </p>
  )
}

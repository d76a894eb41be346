import {
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { passkeyFault } from './passkey-fault'
import { sendPasskey } from './send-passkey'
import { usePasskeysHere } from './use-passkeys-here'

/**
 * Signs in by a passkey: by the button, and where the browser can, among the suggestions of the address field too.
 * Absent where passkeys cannot work.
 */
export function PasskeySignIn({ origin, onward }: { origin: string | null; onward: string }) {
  const here = usePasskeysHere(origin)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const signIn = useCallback(
    async (quietly: boolean) => {
      const asked = await sendPasskey<{ options: PublicKeyCredentialRequestOptionsJSON }>({ do: 'challenge' })
      if (!asked.ok) return quietly ? null : asked.says
      const { options } = asked.body
      try {
        const answer = await startAuthentication({ optionsJSON: options, useBrowserAutofill: quietly })
        const sent = await sendPasskey<{ to: string }>({ do: 'sign-in', answer, to: onward })
        if (!sent.ok) return sent.says
        window.location.assign(sent.body.to)
        return null
      } catch (error) {
        return quietly ? null : passkeyFault(error)
      }
    },
    [onward],
  )

  useEffect(() => {
    if (!here) return
    let left = false
    browserSupportsWebAuthnAutofill().then(async (can) => {
      if (can && !left) setFault(await signIn(true))
    })
    return () => {
      left = true
      WebAuthnAbortService.cancelCeremony()
    }
  }, [here, signIn])

  if (!here) return null
  const press = async () => {
    setBusy(true)
    setFault(null)
    setFault(await signIn(false))
    setBusy(false)
  }
  return (
    <div className="mt-3">
      <Button className="w-full" onClick={press} disabled={busy}>
        <KeyRound aria-hidden className="size-5" />
        Use a passkey
      </Button>
      {fault ? (
        <p role="alert" className="mt-2 text-bad">
          {fault}
        </p>
      ) : null}
    </div>
  )
}

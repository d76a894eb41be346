import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

/** What a test may have go wrong. */
type Faults = {
  origin?: string
  rpId?: string
  challenge?: string
  /** Whether the device asked for a finger or a code. */
  verified?: boolean
  count?: number
  userHandle?: string
  sign?: (data: Buffer) => Buffer
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()

/** An authenticator in software: it makes one passkey (ES256, no attestation), and answers with it. */
export function makeAuthenticator({ origin, rpId }: { origin: string; rpId: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let count = 0

  const answer = (type: string, challenge: string, faults: Faults) => {
    const clientData = { type, challenge: faults.challenge ?? challenge, origin: faults.origin ?? origin }
    return Buffer.from(JSON.stringify({ ...clientData, crossOrigin: false }))
  }
  const head = (flags: number, faults: Faults) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(faults.count ?? ++count)
    return Buffer.concat([sha256(faults.rpId ?? rpId), Buffer.of(flags), counter])
  }
  const credential = { id: base64url(id), rawId: base64url(id), type: 'public-key' as const }

  return {
    id: base64url(id),
    register(challenge: string, faults: Faults = {}) {
      const length = Buffer.of(0, id.length)
      const flags = 0x41 | (faults.verified === false ? 0 : 0x04)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)])
      const authData = Buffer.concat([head(flags, faults), attested])
      const attestation = Buffer.concat([
        Buffer.of(0xa3),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.of(0xa0),
        cborText('authData'),
        Buffer.of(0x59, authData.length >> 8, authData.length & 0xff),
        authData,
      ])
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(answer('webauthn.create', challenge, faults)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      }
    },
    assert(challenge: string, userId: string, faults: Faults = {}) {
      const clientData = answer('webauthn.get', challenge, faults)
      const authData = head(0x01 | (faults.verified === false ? 0 : 0x04), faults)
      const signed = Buffer.concat([authData, sha256(clientData)])
      const sign = faults.sign ?? ((data: Buffer) => createSign('sha256').update(data).sign(privateKey))
      return {
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData),
          authenticatorData: base64url(authData),
          signature: base64url(sign(signed)),
          userHandle: base64url(Buffer.from(faults.userHandle ?? userId)),
        },
      }
    },
  }
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + text.length), Buffer.from(text)])
}

/** { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y } */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([
    Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
    Buffer.from(x, 'base64url'),
    Buffer.of(0x22, 0x58, 0x20),
    Buffer.from(y, 'base64url'),
  ])
}

import { Failure, failureOf } from '@/lib/failure'

/** What goes with a request. */
export interface Sending {
  query?: Record<string, string>
  body?: unknown
  /** The version a change was made for, as `ETag` said it. */
  version?: string
  /** Why somebody looks at what is personal. */
  reason?: string
  signal?: AbortSignal
  /** What may come back; words where it is not said. */
  accept?: string
}

/** What came back, and which version of it. */
export interface Answer<T> {
  value: T
  version: string
}

/** What the pages do about a session that is over; true once somebody signed in again. */
type SignInAgain = () => Promise<boolean>

const session: { token: string; language: string; signInAgain: SignInAgain } = { token: '', language: 'zh-CN', signInAgain: async () => false }

/** The token every change carries from now on. */
export function holdToken(token: string) {
  session.token = token
}

/** The language refusals are told in from now on. */
export function hearIn(language: string) {
  session.language = language
}

/** Sets what happens when the server says that nobody is signed in. */
export function whenSignedOut(signInAgain: SignInAgain) {
  session.signInAgain = signInAgain
}

function headers(method: string, sending: Sending): Headers {
  const headers = new Headers({ Accept: sending.accept ?? 'application/json', 'Accept-Language': session.language })
  if (sending.body !== undefined && !(sending.body instanceof Blob)) headers.set('Content-Type', 'application/json')
  if (method !== 'GET' && session.token) headers.set('X-CSRF-Token', session.token)
  if (sending.version) headers.set('If-Match', sending.version)
  if (sending.reason) headers.set('X-Reason', encodeURIComponent(sending.reason))
  return headers
}

function bodyOf(sending: Sending): BodyInit | undefined {
  if (sending.body === undefined) return undefined
  return sending.body instanceof Blob ? sending.body : JSON.stringify(sending.body)
}

async function attempt(method: string, path: string, sending: Sending): Promise<Response> {
  const asked = new URLSearchParams(Object.entries(sending.query ?? {}).filter(([, value]) => value !== '')).toString()
  try {
    return await fetch(asked ? `${path}?${asked}` : path, {
      method,
      headers: headers(method, sending),
      body: bodyOf(sending) ?? null,
      signal: sending.signal ?? null,
      credentials: 'same-origin',
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Failure(0, '', '')
  }
}

const SIGNING_IN = '/api/session'

/** Sends a request. A session that is over is renewed by whoever sits there, then it is sent again. */
async function answered(method: string, path: string, sending: Sending): Promise<Response> {
  let response = await attempt(method, path, sending)
  if (response.status === 401 && path !== SIGNING_IN && (await session.signInAgain())) {
    response = await attempt(method, path, sending)
  }
  if (!response.ok) throw await failureOf(response)
  return response
}

/** Sends a request that is answered in words. */
export async function send<T>(method: string, path: string, sending: Sending = {}): Promise<Answer<T>> {
  const response = await answered(method, path, sending)
  const text = await response.text()
  const value = (text ? JSON.parse(text) : undefined) as T
  return { value, version: response.headers.get('ETag') ?? '' }
}

/** A file, and what the server calls it; empty where it does not say. */
export interface Brought {
  content: Blob
  name: string
}

function nameIn(disposition: string): string {
  const [, coded] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? []
  const [, plain = ''] = /filename="([^"]*)"/.exec(disposition) ?? []
  return coded ? decodeURIComponent(coded) : plain
}

/** Reads a file. */
export async function bytes(path: string, sending: Sending = {}): Promise<Brought> {
  const response = await answered('GET', path, { ...sending, accept: '*/*' })
  return { content: await response.blob(), name: nameIn(response.headers.get('Content-Disposition') ?? '') }
}

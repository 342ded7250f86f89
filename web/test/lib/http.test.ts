import { afterEach, describe, expect, it, vi } from 'vitest'
import { address } from '@/lib/api'
import { Failure } from '@/lib/failure'
import { holdToken, send, whenSignedOut } from '@/lib/http'

type Call = { path: string; method: string | undefined; headers: Headers; body: unknown }

/** A server that gives these answers, one after the other. */
function server(...answers: (() => Response)[]): Call[] {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (path: string, sent: RequestInit) => {
    calls.push({ path, method: sent.method, headers: new Headers(sent.headers), body: sent.body })
    return (answers[calls.length - 1] ?? answers[0])!()
  })
  return calls
}

const ok = () => new Response('{"n":1}', { headers: { ETag: '"7"' } })
const away = () => new Response('{}', { status: 401 })

afterEach(() => {
  vi.unstubAllGlobals()
  holdToken('')
  whenSignedOut(async () => false)
})

describe('send', () => {
  it('says what is asked for and leaves out what is not', async () => {
    const calls = server(ok)
    const answer = await send<{ n: number }>('GET', '/api/cases', { query: { view: 'open', rule: '' } })
    expect(calls[0]?.path).toBe('/api/cases?view=open')
    expect([answer.value.n, answer.version]).toEqual([1, '"7"'])
  })
  it('sends the token with changes alone', async () => {
    const calls = server(ok)
    holdToken('t')
    await send('GET', '/api/x')
    await send('POST', '/api/x', { body: {}, version: '"7"' })
    expect(calls.map((call) => call.headers.get('X-CSRF-Token'))).toEqual([null, 't'])
    expect(calls[1]?.headers.get('If-Match')).toBe('"7"')
  })
  it('says in any language why somebody looks', async () => {
    const calls = server(ok)
    await send('GET', '/api/x', { reason: '核对' })
    expect(decodeURIComponent(calls[0]?.headers.get('X-Reason') ?? '')).toBe('核对')
  })
  it('sends again what a session that was over refused', async () => {
    const calls = server(away, ok)
    whenSignedOut(async () => true)
    await send('POST', '/api/x', { body: { typed: 'words' } })
    expect(calls.map((call) => call.body)).toEqual(['{"typed":"words"}', '{"typed":"words"}'])
  })
  it('gives up where nobody signs in again', async () => {
    server(away)
    await expect(send('GET', '/api/x')).rejects.toMatchObject({ status: 401 })
  })
  it('tells a server that is away from one that refuses', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no')))
    await expect(send('GET', '/api/x')).rejects.toEqual(new Failure(0, '', ''))
  })
})

describe('address', () => {
  it('fills in its parts', () => expect(address('/api/cases/{id}/x/{n}', { id: 'a/b', n: '1' })).toBe('/api/cases/a%2Fb/x/1'))
})

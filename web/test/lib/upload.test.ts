import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bring, markOf, missingOf } from '@/lib/upload'

const file = Object.assign(new Blob(['aabbc']), { name: 'x.zip', lastModified: 7 }) as File
const upload = (present: number[], hash = '') => ({ id: 'u1', name: 'x.zip', bytes: 5, partBytes: 2, parts: 3, present, hash, type: '' })
const kept = new Map<string, string>()

/** A server that has some parts already; gives what it was asked. */
function server(present: number[], known = true): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, sent: RequestInit) => {
    asked.push(`${sent.method} ${path}`)
    if (sent.method === 'GET' && !known) return new Response('{}', { status: 404 })
    return new Response(JSON.stringify(path.endsWith('/end') ? upload([0, 1, 2], 'hash') : upload(sent.method === 'POST' ? [] : present)))
  })
  return asked
}

beforeEach(() => vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text), removeItem: (key: string) => kept.delete(key) }))
afterEach(() => {
  vi.unstubAllGlobals()
  kept.clear()
})

describe('an upload', () => {
  const shares: number[] = []
  const at = { progress: (share: number) => shares.push(share), signal: new AbortController().signal }
  it('sends all parts of a new file and says how far it is', async () => {
    const asked = server([])
    shares.length = 0
    expect((await bring(file, at)).hash).toBe('hash')
    expect(asked).toEqual(['POST /api/uploads', 'PUT /api/uploads/u1/0', 'PUT /api/uploads/u1/1', 'PUT /api/uploads/u1/2', 'POST /api/uploads/u1/end'])
    expect(shares).toEqual([0, 1 / 3, 2 / 3, 1])
    expect(kept.size).toBe(0)
  })
  it('goes on where it stopped', async () => {
    kept.set(markOf(file), 'u1')
    const asked = server([0, 2])
    await bring(file, at)
    expect(asked).toEqual(['GET /api/uploads/u1', 'PUT /api/uploads/u1/1', 'POST /api/uploads/u1/end'])
  })
  it('begins anew where the server has given it up', async () => {
    kept.set(markOf(file), 'gone')
    const asked = server([], false)
    await bring(file, at)
    expect(asked.slice(0, 2)).toEqual(['GET /api/uploads/gone', 'POST /api/uploads'])
  })
  it('knows its missing parts', () => expect(missingOf(upload([1]))).toEqual([0, 2]))
})

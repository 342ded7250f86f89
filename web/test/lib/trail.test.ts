import { beforeEach, describe, expect, it, vi } from 'vitest'
import { beside, leaveTrail, longer, trailOf, type Trail } from '@/lib/trail'

const trail: Trail = { path: '/api/cases', query: { view: 'open' }, ids: ['a', 'b', 'c'], next: 'm' }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, text: string) => kept.set(key, text) })
})

describe('a trail', () => {
  it('knows who stands beside', () => {
    expect([beside(trail, 'b', 1), beside(trail, 'b', -1), beside(trail, 'c', 1), beside(trail, 'x', 1)]).toEqual(['c', 'a', undefined, undefined])
  })
  it('is of one list', () => {
    leaveTrail(trail)
    expect(trailOf('/api/cases')).toEqual(trail)
    expect(trailOf('/api/findings')).toBeUndefined()
  })
  it('grows by the next page', async () => {
    vi.stubGlobal('fetch', async () => new Response('{"rows":[{"id":"d"}],"next":""}'))
    const more = await longer(trail)
    expect([more.ids, more.next]).toEqual([['a', 'b', 'c', 'd'], ''])
    expect(await longer(more)).toBe(more)
  })
})

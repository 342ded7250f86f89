import { afterEach, describe, expect, it, vi } from 'vitest'
import { notices, type Notice } from '@/features/notices/api/notices'
import { placeOf, toneOf, unreadOf } from '@/features/notices/model/telling'

const told = (id: string, read: boolean): Notice => ({ id, read, kind: 'asked', text: { zh: '', en: '' }, caseId: 'c', about: '', detail: '', at: '' })

afterEach(() => vi.unstubAllGlobals())

describe('a notice', () => {
  it('leads to the letters where it tells of one, else to the case', () => {
    expect(placeOf({ kind: 'letter-issued', caseId: 'c' })).toBe('/cases/c/letters')
    expect(placeOf({ kind: 'asked', caseId: 'c' })).toBe('/cases/c')
    expect(placeOf({ kind: 'asked', caseId: '' })).toBe('')
  })
  it('is loud where a limit is over', () => expect(['limit-today', 'limit-near', 'of-tomorrow'].map(toneOf)).toEqual(['bad', 'warn', 'calm']))
  it('is unread until the server or this page knows better', () => {
    expect(unreadOf([told('1', true), told('2', false), told('3', false)], new Set(['3'])).map((one) => one.id)).toEqual(['2'])
  })
})

describe('a page of notices', () => {
  const answer = (next: number | undefined) => vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ rows: [{ ...told('7', false), id: 7 }], next })))
  it('goes on behind its last one', async () => {
    answer(7)
    const page = await notices({}, new AbortController().signal)
    expect([page.rows[0]?.id, page.next]).toEqual(['7', '7'])
  })
  it('ends where the server names no next one', async () => {
    answer(undefined)
    expect((await notices({}, new AbortController().signal)).next).toBe('')
  })
})

import { describe, expect, it } from 'vitest'
import { flawOf, placeAfter } from '@/features/session/model/door'

describe('placeAfter', () => {
  it('goes where somebody wanted to', () => expect(placeAfter('/cases/1?x=2')).toBe('/cases/1?x=2'))
  it.each([undefined, '//elsewhere.example', '/\\elsewhere', 'https://elsewhere.example', '/login?to=/'])('never leaves our pages: %s', (to) => expect(placeAfter(to)).toBe('/'))
})

describe('flawOf', () => {
  it('asks for three kinds of characters', () => expect(flawOf('o', 'alllowercase1', 'alllowercase1')).toBe('session.weak'))
  it('asks for another one, twice', () => {
    expect(flawOf('Right-Horse-42', 'Right-Horse-42', 'Right-Horse-42')).toBe('session.same')
    expect(flawOf('o', 'Right-Horse-42', 'Right-Horse-43')).toBe('session.unlike')
    expect(flawOf('o', 'Right-Horse-42', 'Right-Horse-42')).toBe('')
  })
})

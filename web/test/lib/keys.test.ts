import { describe, expect, it } from 'vitest'
import { isTyping, useOf } from '@/lib/keys'

const at = (tagName: string) => ({ tagName, isContentEditable: false }) as unknown as EventTarget
const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false }

describe('keys', () => {
  it('are letters where somebody writes', () => {
    expect(isTyping({ ...plain, target: at('TEXTAREA') })).toBe(true)
    expect(isTyping({ ...plain, target: at('TR') })).toBe(false)
  })
  it('are left to the browser with Ctrl', () => expect(isTyping({ ...plain, ctrlKey: true, target: at('TR') })).toBe(true))
  it('do what the innermost part says', () => {
    const uses = ['outer', 'inner'].map((does) => ({ key: 'j', does, run: () => undefined }))
    expect(useOf('j', uses)?.does).toBe('inner')
    expect(useOf('k', uses)).toBeUndefined()
  })
})

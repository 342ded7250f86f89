import { describe, expect, it } from 'vitest'
import { percent, quantity } from '@/lib/quantity'

describe('quantity', () => {
  it.each([[0, '0'], [999, '999'], [1_234_567, '1,234,567']])('of %i is %s', (count, text) => expect(quantity(count)).toBe(text))
})

describe('percent', () => {
  it('keeps one digit', () => expect([percent(0.1234), percent(1), percent(0)]).toEqual(['12.3%', '100.0%', '0.0%']))
  it('says nothing of what is not known, and never nought', () => expect([percent(undefined), percent(null), percent(Number.NaN)]).toEqual(['', '', '']))
})

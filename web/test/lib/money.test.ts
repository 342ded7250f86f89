import { describe, expect, it } from 'vitest'
import { amount, fenOf } from '@/lib/money'

describe('amount', () => {
  it('shows every fen in yuan', () => {
    expect(amount(123_456_789, 'yuan')).toBe('1,234,567.89')
    expect(amount(5, 'yuan')).toBe('0.05')
  })
  it('rounds to what a larger unit shows', () => {
    expect(amount(123_456_789, 'wan')).toBe('123.46')
    expect(amount(123_456_789_012, 'yi')).toBe('12.3457')
  })
  it('keeps the sign, but of nothing', () => {
    expect(amount(-150, 'yuan')).toBe('-1.50')
    expect(amount(-1, 'wan')).toBe('0.00')
  })
})

describe('fenOf', () => {
  it.each([['1,200.5', 120_050], ['0.01', 1], ['12', 1200]])('reads %s', (text, fen) => expect(fenOf(text)).toBe(fen))
  it.each(['', '-1', '1.234', 'abc', '1e3'])('refuses %s', (text) => expect(fenOf(text)).toBeUndefined())
})

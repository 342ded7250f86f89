import { describe, expect, it } from 'vitest'
import { listsOf } from '@/features/desk/model/lists'
import { askedStanding, standingOf } from '@/features/findings/model/standing'

describe('listsOf', () => {
  it('shows a reviewer their own and what waits at their step', () => {
    expect(listsOf(['reviewer']).map((list) => list.query)).toEqual([{ mine: 'true', view: 'open' }, { step: 'first-review', view: 'open' }])
  })
  it('shows an insurance office what it must answer, whoever has it', () => {
    expect(listsOf(['hospital-office']).map((list) => list.query.step)).toEqual(['feedback', 'explanation', 'second-appeal'])
  })
  it('shows each list once to who has several roles', () => {
    const titles = listsOf(['reviewer', 'verifier', 'handler']).map((list) => list.title)
    expect(titles).toEqual([...new Set(titles)])
    expect(titles).toHaveLength(5)
  })
})

describe('how findings stand', () => {
  it.each([[undefined, 'live'], ['marked', 'marked'], ['DROPPED', undefined], ['not-found', undefined]])('is asked by %s as %s', (word, asked) => expect(askedStanding(word)).toBe(asked))
  it.each([['live', 'live'], ['exempt', 'exempt'], ['not-found', 'withdrawn'], ['new-release', 'withdrawn']])('is called of %s %s', (standing, called) => expect(standingOf({ standing })).toBe(called))
})

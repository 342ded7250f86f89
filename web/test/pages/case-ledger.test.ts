import { describe, expect, it } from 'vitest'
import { review } from '../fake/desk'
import { alerts, all, click, one, open, button } from '../fake/page'

const moved = (sequence: number, from: string, to: string, amountFen: number) => ({ caseId: 'a', sequence, at: `2026-11-2${sequence}T01:00:00Z`, place: 'p', from, to, amountFen, fundFen: 0 })
const book = (settlement: string, some: object = {}) => ({
  settlement,
  entries: [moved(1, 'CLAIMED', 'PROPOSED', 100_00), moved(2, 'PROPOSED', 'CONFIRMED', 100_00)],
  balances: [{ account: 'CLAIMED', amountFen: -100_00 }, { account: 'CONFIRMED', amountFen: 100_00 }],
  balanced: true,
  ...some,
})
const PATTERN = { key: { institution: 'H1', settlement: '', rule: 'R1', item: 'X1', month: '2026-10' } }
const reviewer = (books: object[], a: object = PATTERN) => ({ roles: ['reviewer' as const], routes: { ...review({ a }), 'GET /api/cases/{id}/ledger': { books, balanced: true } } })
const opened = () => all('[data-settlement]').filter((one) => (one as HTMLDetailsElement).open).map((one) => one.dataset.settlement)

describe('the books of a case', () => {
  it('stand settlement by settlement for a pattern, each with what stands there now', async () => {
    const { server } = await open('/cases/a', reviewer([book('S1'), book('S2', { balances: [{ account: 'REFUSED', amountFen: 7_00 }] })]))
    expect(server.last('GET /api/cases/{id}/ledger').parts).toEqual({ id: 'a' })
    expect(all('[data-settlement]').map((one) => one.dataset.settlement)).toEqual(['S1', 'S2'])
    expect(one('[data-settlement=S1] summary').textContent).toMatch(/S1.*认定违规.*100\.00/)
    expect(one('[data-settlement=S1] summary').textContent).not.toContain('申报费用')
    expect(one('[data-settlement=S2] summary').textContent).toMatch(/拒付.*7\.00/)
    expect(opened()).toEqual([])
    expect(one('[data-role=balance]').textContent).toMatch(/涉及 2 笔结算，.*账平/)
  })
  it('tell the moves of each, the latest first', async () => {
    await open('/cases/a', reviewer([book('S1'), book('S2')]))
    const moves = all('[data-settlement=S1] .entry').map((line) => line.textContent)
    expect(moves[0]).toMatch(/疑点待定.*认定违规/)
    expect(moves[1]).toMatch(/申报费用.*疑点待定/)
  })
  it('are open where there is one settlement, which they lead to', async () => {
    await open('/cases/a', reviewer([book('S1')], {}))
    expect(opened()).toEqual(['S1'])
    expect(one('[data-settlement=S1] a').getAttribute('href')).toBe('/settlements/H1/S1')
  })
  it('are shown some at first where there are many', async () => {
    await open('/cases/a', reviewer(Array.from({ length: 25 }, (_, n) => book(`S${n}`))))
    expect(all('[data-settlement]')).toHaveLength(20)
    await click(button('再显示 5 笔'))
    expect(all('[data-settlement]')).toHaveLength(25)
  })
  it('say loudly that they do not balance', async () => {
    await open('/cases/a', reviewer([book('S1', { balanced: false })]))
    expect(alerts().join()).toContain('账不平')
  })
  it('say that nothing was booked, and of what is of no single settlement', async () => {
    const { text } = await open('/cases/a', reviewer([]))
    expect(text()).toContain('尚无记账')
  })
  it('name what is of no single settlement', async () => {
    await open('/cases/a', reviewer([book('')]))
    expect(one('[data-settlement] summary').textContent).toContain('不属于单笔结算')
  })
})

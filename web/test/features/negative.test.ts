import { describe, expect, it } from 'vitest'
import { againstPeers, itemsOf, widths } from '@/features/negative/model/peers'

const item = (rule: string, code: string, amountFen: number) => ({ rule, item: code, findings: 1, amountFen })

describe('an institution against its peers', () => {
  it('is above from a fifth more', () => {
    expect(againstPeers({ amountFen: 120, peerMeanFen: 100 })).toEqual({ times: 1.2, tone: 'above' })
    expect(againstPeers({ amountFen: 119, peerMeanFen: 100 }).tone).toBe('below')
  })
  it('is not compared where peers are unknown', () => expect(againstPeers({ amountFen: 120 })).toEqual({ times: undefined, tone: 'unknown' }))
  it('is above peers that have nothing', () => expect(againstPeers({ amountFen: 1, peerMeanFen: 0 })).toEqual({ times: undefined, tone: 'above' }))
})

describe('its list', () => {
  it('has the items of a rule, what costs most first', () => {
    expect(itemsOf('a', [item('a', '1', 5), item('b', '2', 9), item('a', '3', 7)]).map((one) => one.item)).toEqual(['3', '1'])
  })
  it('draws all sums by one measure', () => {
    const all = [{ rule: 'a', findings: 1, amountFen: 50, peerMeanFen: 200 }, { rule: 'b', findings: 1, amountFen: 100 }]
    expect(widths(all[0]!, all)).toEqual({ own: 0.25, peers: 1 })
    expect(widths(all[1]!, all)).toEqual({ own: 0.5, peers: 0 })
  })
})

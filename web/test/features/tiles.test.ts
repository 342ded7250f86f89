import { describe, expect, it } from 'vitest'
import { tilesOf } from '@/features/desk/model/tiles'

const figures = { mine: '3', mineDue: '1', mineOverdue: '0', due: '0', overdue: '10000+' }

describe('tilesOf', () => {
  it('is loud about what is over alone', () => {
    expect(tilesOf(figures, false).map((tile) => tile.tone)).toEqual(['calm', 'warn', 'calm', 'calm', 'bad'])
  })
  it('leads to the list of each figure', () => {
    expect(tilesOf(figures, false)[1]?.query).toEqual({ mine: 'true', view: 'due' })
  })
})

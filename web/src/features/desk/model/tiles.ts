import type { DeskFigures } from '../api/deskFigures'

/** A figure of the first screen, and the list behind it. */
export interface Tile {
  title: string
  count: string
  tone: 'calm' | 'warn' | 'bad'
  query: Record<string, string>
}

const isNone = (count: string) => count === '0'

/** The figures of the first screen. Institutions have no cases of their own persons: theirs are those of the house. */
export function tilesOf(figures: DeskFigures, ofHospital: boolean): Tile[] {
  const tone = (count: string, loud: Tile['tone']): Tile['tone'] => (isNone(count) ? 'calm' : loud)
  const all: Tile[] = [
    { title: 'desk.mine', count: figures.mine, tone: 'calm', query: { mine: 'true' } },
    { title: 'desk.mineDue', count: figures.mineDue, tone: tone(figures.mineDue, 'warn'), query: { mine: 'true', view: 'due' } },
    { title: 'desk.mineOverdue', count: figures.mineOverdue, tone: tone(figures.mineOverdue, 'bad'), query: { mine: 'true', view: 'overdue' } },
    { title: 'desk.due', count: figures.due, tone: tone(figures.due, 'warn'), query: { view: 'due' } },
    { title: 'desk.overdue', count: figures.overdue, tone: tone(figures.overdue, 'bad'), query: { view: 'overdue' } },
  ]
  return ofHospital ? all.filter((tile) => !tile.title.startsWith('desk.mineO')) : all
}

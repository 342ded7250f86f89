import type { Happened } from '../api/wholeCase'

type Fields = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const record = (value: unknown): Fields => (value !== null && typeof value === 'object' ? (value as Fields) : {})

/** What the timeline says of an event. */
export interface Told {
  /** Name of its text. */
  event: string
  step: string
  outcome: string
  reason: string
  /** In words of one's own. */
  opinion: string
  person: string
}

/** An event in the words of the timeline; fields differ from event to event. */
export function told(happened: Happened): Told {
  const fields = record(happened.fields)
  const grounds = record(fields.grounds)
  const material = record(fields.material)
  return {
    event: happened.event,
    step: text(fields.step),
    outcome: text(fields.outcome),
    reason: text(grounds.reason) || text(fields.reason),
    opinion: text(grounds.opinion) || text(fields.why) || text(material.title) || text(fields.number),
    person: text(fields.person) || text(fields.to) || happened.person,
  }
}

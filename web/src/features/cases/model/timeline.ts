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
  /** Whom it was given to by another. */
  to: string
}

/** Whom something was given to; nobody where one took it oneself. */
function toOf(fields: Fields, by: string): string {
  const to = text(fields.person) || text(fields.to)
  return to === by ? '' : to
}

/** The paper behind money, and the day it names. */
const paperOf = (fields: Fields) => [text(fields.on), text(fields.voucher) || text(fields.basis)].filter(Boolean).join(' · ')

/** An event in the words of the timeline; fields differ from event to event. */
export function told(happened: Happened): Told {
  const fields = record(happened.fields)
  const grounds = record(fields.grounds)
  const material = record(fields.material)
  const to = toOf(fields, happened.person)
  return {
    event: happened.event === 'assigned' && to ? 'given' : happened.event,
    step: text(fields.step),
    outcome: text(fields.outcome),
    reason: text(grounds.reason) || text(fields.reason),
    opinion: text(grounds.opinion) || text(fields.why) || text(material.title) || text(fields.number) || paperOf(fields),
    person: happened.person,
    to,
  }
}

/** A value of the evidence, by the field it was read from. */
export interface Fact {
  field: string
  value: string
}

/** A line, visit or window the evidence rests on. */
export interface Subject {
  kind: string
  id: string
  facts: Fact[]
}

interface Written {
  facts?: { subject: string; values: Record<string, string> }[]
  point?: Record<string, string>
}

function written(json: string | undefined): Written {
  try {
    return JSON.parse(json || '{}') as Written
  } catch {
    return {}
  }
}

const factsOf = (values: Record<string, string>): Fact[] => Object.entries(values).map(([field, value]) => ({ field, value: String(value) }))

/** What the evidence rests on, subject by subject, as the audit wrote it. */
export function subjectsOf(evidence: string | undefined): Subject[] {
  return (written(evidence).facts ?? []).map(({ subject, values }) => {
    const cut = subject.indexOf(':')
    return { kind: cut < 0 ? subject : subject.slice(0, cut), id: cut < 0 ? '' : subject.slice(cut + 1), facts: factsOf(values) }
  })
}

/** The point of knowledge the evidence was held against, without its basis, which stands apart. */
export function pointOf(evidence: string | undefined): Fact[] {
  return factsOf(written(evidence).point ?? {}).filter((fact) => fact.field !== 'basis' && fact.value !== '')
}

/** The columns of a table of subjects of one kind: fields any of them has, in the order they come. */
export function fieldsOf(subjects: readonly Subject[]): string[] {
  return [...new Set(subjects.flatMap((subject) => subject.facts.map((fact) => fact.field)))]
}

/** Subjects by their kind, in the order the kinds come. */
export function byKind(subjects: readonly Subject[]): { kind: string; subjects: Subject[] }[] {
  const kinds = [...new Set(subjects.map((subject) => subject.kind))]
  return kinds.map((kind) => ({ kind, subjects: subjects.filter((subject) => subject.kind === kind) }))
}

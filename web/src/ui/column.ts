/** A column of a table. */
export interface Column {
  /** Names the slot that fills it. */
  key: string
  /** Name of the text above it. */
  title: string
  kind?: 'number' | 'short' | 'words'
  width?: string
  /** Whether rows can be sorted by it, and whether they are. */
  sort?: boolean
  sorted?: boolean
  /** Shown whatever somebody chose. */
  always?: boolean
}

/** The columns somebody wants, in the order of the table. */
export function chosen(columns: readonly Column[], hidden: readonly string[]): Column[] {
  return columns.filter((column) => column.always || !hidden.includes(column.key))
}

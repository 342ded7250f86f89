/** A count with its thousands apart: `12,345`. */
export function quantity(count: number): string {
  return Math.round(count).toString().replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A share of one as people read it: `12.3%`; nothing where it is not known. */
export function percent(share: number | null | undefined, digits = 1): string {
  return share == null || Number.isNaN(share) ? '' : `${(share * 100).toFixed(digits)}%`
}

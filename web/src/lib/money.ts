/** How amounts are shown. */
export type MoneyUnit = 'yuan' | 'wan' | 'yi'

const FEN: Record<MoneyUnit, number> = { yuan: 100, wan: 1_000_000, yi: 10_000_000_000 }
const DIGITS: Record<MoneyUnit, number> = { yuan: 2, wan: 2, yi: 4 }

/** An amount of fen in a unit, rounded half up to what the unit shows: `1,234.56`. */
export function amount(fen: number, unit: MoneyUnit): string {
  const digits = DIGITS[unit]
  const scale = 10 ** digits
  const scaled = Math.round((Math.abs(fen) * scale) / FEN[unit])
  const whole = Math.floor(scaled / scale).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = (scaled % scale).toString().padStart(digits, '0')
  return `${fen < 0 && scaled > 0 ? '-' : ''}${whole}.${rest}`
}

/** Fen of yuan as people type them: `1,200.5`; undefined where it is none. */
export function fenOf(text: string): number | undefined {
  const plain = text.replace(/[,，\s]/g, '')
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}

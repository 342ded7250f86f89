/** The path of the whole country, which begins no other. */
const NATION = '/000000'

/** Whether a path is that of an area or lies in it, as the service has it. */
export function contains(area: string, path: string): boolean {
  return area === NATION || `${path}/`.startsWith(`${area}/`)
}

/** A count of the server as people read it: `10000+` as `10,000+`. */
export const grouped = (count: string) => count.replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','))

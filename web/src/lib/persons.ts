/** What the person behind an account is called; the account where nobody says so. */
export function personOf(account: string, persons: Record<string, string> | undefined): string {
  return persons?.[account] || account
}

/** The calendar day of an instant in the association's time zone, ISO. */
export const dayOf = (at: Date, timezone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(at)

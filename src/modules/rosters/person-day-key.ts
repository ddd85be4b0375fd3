/** A person and a date as one text: nobody has two duties on one day, so it names a duty of a roster. */
export function personDayKey({ personId, on }: { readonly personId: string; readonly on: string }): string {
  return `${personId} ${on}`;
}

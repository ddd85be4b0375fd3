/**
 * A table that holds rows about people, as its module declares it: the port through which copies of a person's data
 * (GDPR art. 15 and 20) find everything and say what it means. Tables that name people and are declared by nobody are
 * copied as well, without explanations: see `PersonalRows`.
 */
export interface PersonalTable {
  readonly table: string;
  /** Column that names the person, or the user the person signs in as. */
  readonly column: string;
  readonly names: 'person' | 'user';
  /** What the rows are, and what they are kept for. */
  readonly purpose: string;
  /** Meaning of the columns that their names do not tell. */
  readonly meaning: Readonly<Record<string, string>>;
}

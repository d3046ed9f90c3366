type Fields = Readonly<Record<string, string>>;

/** A message's fields with others over them: an empty value removes a field. */
export function withOverrides(fields: Fields, overrides: Fields): Record<string, string> {
  const all = Object.entries({ ...fields, ...overrides });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

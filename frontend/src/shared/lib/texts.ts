/** Those of these values of an address that are texts: every page pays for what its route checks, so the rest is checked by the page itself. */
export function texts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = search[name];
    if (typeof value === "string" && value.trim() !== "") found[name] = value;
  }
  return found;
}

// The address of a list of clients: what is looked for, and whether among the deleted.

export type ClientsSearch = { q?: string; trash?: boolean };

export function readClientsSearch(search: Record<string, unknown>): ClientsSearch {
  const { q, trash } = search;
  return {
    ...(typeof q === "string" && q.trim() !== "" && { q }),
    ...((trash === true || trash === "true") && { trash: true }),
  };
}

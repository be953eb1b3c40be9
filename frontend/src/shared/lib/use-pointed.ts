import { useLocation } from "@tanstack/react-router";

/** The field that the address names behind its hash, as the server's pointers do: «/accounts/0/bik». */
export function usePointed(): string | null {
  return useLocation({ select: ({ hash }) => pointedBy(hash) });
}

/** A hash that names a place of the page instead is none. */
function pointedBy(hash: string): string | null {
  return hash.startsWith("/") ? hash : null;
}

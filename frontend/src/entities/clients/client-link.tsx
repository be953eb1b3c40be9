import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Ref } from "@/shared/api/types";
import type { ClientKind } from "./api";

/** The name of a contact or a company, leading to its card. */
export function ClientLink({ kind, client }: { kind: ClientKind; client: Ref }) {
  return kind === "contact" ? (
    <Anchor component={Link} to={`/contacts/${client.id}`} size="sm">
      {client.name}
    </Anchor>
  ) : (
    <Anchor component={Link} to={`/companies/${client.id}`} size="sm">
      {client.name}
    </Anchor>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { CreateClient, type CreateClientRequest } from "@/features/clients/create-client";
import { ContactList } from "@/features/clients/list/contact-list";
import type { ClientsSearch } from "@/features/clients/list/list-model";
import { ClientsDenied } from "./denied";

export function ContactsScreen({ search }: { search: ClientsSearch }) {
  const navigate = useNavigate();
  const canRead = useCan("clients.read");
  const [request, setRequest] = useState<CreateClientRequest | null>(null);
  if (!canRead) return <ClientsDenied />;
  return (
    <>
      <ContactList
        search={search}
        onSearch={(next) => void navigate({ to: "/contacts", search: next, replace: true })}
        onCreate={() => setRequest({ kind: "contact", typed: "" })}
      />
      <CreateClient
        request={request}
        onClose={() => setRequest(null)}
        onContact={({ id }) => void navigate({ to: `/contacts/${id}` })}
      />
    </>
  );
}

import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { CreateClient, type CreateClientRequest } from "@/features/clients/create-client";
import { CompanyList } from "@/features/clients/list/company-list";
import type { ClientsSearch } from "@/features/clients/list/list-model";
import { ClientsDenied } from "./denied";

export function CompaniesScreen({ search }: { search: ClientsSearch }) {
  const navigate = useNavigate();
  const canRead = useCan("clients.read");
  const [request, setRequest] = useState<CreateClientRequest | null>(null);
  if (!canRead) return <ClientsDenied />;
  return (
    <>
      <CompanyList
        search={search}
        onSearch={(next) => void navigate({ to: "/companies", search: next, replace: true })}
        onCreate={() => setRequest({ kind: "company", typed: "" })}
      />
      <CreateClient
        request={request}
        onClose={() => setRequest(null)}
        onCompany={({ id }) => void navigate({ to: `/companies/${id}` })}
      />
    </>
  );
}

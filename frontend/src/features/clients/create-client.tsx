import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { companyQueries, contactQueries, sendCompany, sendContact } from "@/entities/clients/api";
import { newKey } from "@/shared/api/if-match";
import type { Company, CompanyCreate, Contact, ContactCreate } from "@/shared/api/types";
import type { Sent } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { withRest } from "@/shared/i18n/i18n";

const ContactForm = lazy(async () => ({
  default: (await withRest(import("./contact-form"))).ContactForm,
}));
const CompanyForm = lazy(async () => ({
  default: (await withRest(import("./company-form"))).CompanyForm,
}));

/** Whom to create, and what was typed while looking for them. */
export type CreateClientRequest = { kind: "contact" | "company"; typed: string };

type Props = {
  request: CreateClientRequest | null;
  onClose: () => void;
  onContact?: (made: Contact) => void;
  onCompany?: (made: Company) => void;
};

export function CreateClient({ request, onClose, onContact, onCompany }: Props) {
  const { t } = useLingui();
  const titles = { contact: t`Новый контакт`, company: t`Новая компания` };
  return (
    <Dialog opened={request !== null} onClose={onClose} title={request ? titles[request.kind] : ""}>
      <Suspense>
        {request?.kind === "contact" && (
          <CreateContact typed={request.typed} onClose={onClose} onMade={onContact} />
        )}
        {request?.kind === "company" && (
          <CreateCompany typed={request.typed} onClose={onClose} onMade={onCompany} />
        )}
      </Suspense>
    </Dialog>
  );
}

type CreateProps<T> = {
  typed: string;
  onClose: () => void;
  onMade: ((made: T) => void) | undefined;
};

type Wish<T> = { body: T; sent: Sent };

function CreateContact({ typed, onClose, onMade }: CreateProps<Contact>) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const create = useMutation({
    mutationFn: ({ body }: Wish<ContactCreate>) => sendContact.create(body, key),
    onSuccess: (made, { sent }) => {
      queries.setQueryData(contactQueries.cardKey(made.id), made);
      void queries.invalidateQueries({ queryKey: contactQueries.listKey });
      sent(onClose);
      onMade?.(made);
    },
  });
  return (
    <ContactForm
      typed={typed}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={(body, sent) => create.mutate({ body, sent })}
      onCancel={onClose}
    />
  );
}

function CreateCompany({ typed, onClose, onMade }: CreateProps<Company>) {
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const create = useMutation({
    mutationFn: ({ body }: Wish<CompanyCreate>) => sendCompany.create(body, key),
    onSuccess: (made, { sent }) => {
      queries.setQueryData(companyQueries.cardKey(made.id), made);
      void queries.invalidateQueries({ queryKey: companyQueries.listKey });
      sent(onClose);
      onMade?.(made);
    },
  });
  return (
    <CompanyForm
      typed={typed}
      isBusy={create.isPending}
      error={create.error}
      onSubmit={(body, sent) => create.mutate({ body, sent })}
      onCancel={onClose}
    />
  );
}

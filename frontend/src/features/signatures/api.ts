import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { endSignatureAgreement } from "@/shared/api/generated/operations/end-signature-agreement.gen";
import { getCompany } from "@/shared/api/generated/operations/get-company.gen";
import { getCompanyRequisites } from "@/shared/api/generated/operations/get-company-requisites.gen";
import { getContact } from "@/shared/api/generated/operations/get-contact.gen";
import { getPaperTrailOptions } from "@/shared/api/generated/operations/get-paper-trail.gen";
import { listSignatureAgreementsOptions } from "@/shared/api/generated/operations/list-signature-agreements.gen";
import { registerSignatureAgreement } from "@/shared/api/generated/operations/register-signature-agreement.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  DealDocument,
  SignatureAgreement,
  SignatureAgreementCreate,
} from "@/shared/api/types";
import type { SignerFields } from "./agreement-model";

/** With whom it is agreed. */
export type Client = { company_id: string } | { contact_id: string };

type Party = Pick<DealDocument, "company_id" | "contact_id" | "date">;

const must = { throwOnError: true as const };

export const agreementQueries = {
  of: (client: Client, firm?: string) =>
    listSignatureAgreementsOptions({
      query: { ...client, ...(firm && { legal_entity_id: firm }) },
    }),
  trail: (documentId: string) => getPaperTrailOptions({ path: { id: documentId } }),
  /** Who signs for the client as a rule; blanks where nobody knows, or the reader may not look. */
  signer: (party: Party) =>
    queryOptions({
      queryKey: ["usual-signer", party.company_id, party.contact_id, party.date],
      queryFn: async (): Promise<SignerFields> => {
        try {
          return await signerOf(party);
        } catch {
          return BLANK;
        }
      },
      gcTime: 0,
    }),
};

const BLANK: SignerFields = { signer: "", post: "", email: "" };

async function signerOf({ company_id: company, contact_id: contact, date }: Party) {
  if (company) {
    const path = { id: company };
    const { items } = (await getCompanyRequisites({ path, ...must })).data;
    const dated = items.filter(({ valid_from: from }) => from <= date);
    const now = dated.toSorted((one, two) => two.valid_from.localeCompare(one.valid_from))[0];
    const { signer, document_email: email } = now?.requisites ?? {};
    const address = email ?? (await getCompany({ path, ...must })).data.emails[0];
    return { signer: signer?.name ?? "", post: signer?.post ?? "", email: address ?? "" };
  }
  if (contact) {
    const { name, emails } = (await getContact({ path: { id: contact }, ...must })).data;
    return { signer: name, post: "", email: emails[0] ?? "" };
  }
  return BLANK;
}

/** What changes agreements; all lists of them are asked again. */
export function useAgreements() {
  const queries = useQueryClient();
  const onSettled = (): Promise<void> =>
    queries.invalidateQueries({ queryKey: [{ _id: "listSignatureAgreements" }] });
  return {
    register: useMutation({
      mutationFn: async ({ body, key }: { body: SignatureAgreementCreate; key: string }) =>
        (await registerSignatureAgreement({ body, headers: once(key), ...must })).data,
      onSettled,
    }),
    end: useMutation({
      mutationFn: async ({ id, version }: SignatureAgreement) =>
        (await endSignatureAgreement({ path: { id }, headers: ifMatch(version), ...must })).data,
      onSettled,
    }),
  };
}

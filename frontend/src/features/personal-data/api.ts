import { useMutation, useQueryClient } from "@tanstack/react-query";
import { eraseContact } from "@/shared/api/generated/operations/erase-contact.gen";
import { exportPersonalData } from "@/shared/api/generated/operations/export-personal-data.gen";
import { getContactErasureOptions } from "@/shared/api/generated/operations/get-contact-erasure.gen";
import { listContactConsentsOptions } from "@/shared/api/generated/operations/list-contact-consents.gen";
import { recordContactConsent } from "@/shared/api/generated/operations/record-contact-consent.gen";
import { withdrawContactConsent } from "@/shared/api/generated/operations/withdraw-contact-consent.gen";
import { contactQueries } from "@/entities/clients/api";
import { ifMatch, once } from "@/shared/api/if-match";
import type {
  Consent,
  ConsentRecord,
  ConsentWithdraw,
  Erase,
  ErasureAct,
  PersonalData,
} from "@/shared/api/types";

const must = { throwOnError: true as const };

export const personalDataQueries = {
  erasure: (contactId: string) => getContactErasureOptions({ path: { id: contactId } }),
  consents: (contactId: string) => listContactConsentsOptions({ path: { id: contactId } }),
};

/** What changes the consents of a person; the list is asked again. */
export function useConsents(contactId: string) {
  const queries = useQueryClient();
  const onSettled = async (): Promise<void> => {
    void queries.invalidateQueries({ queryKey: contactQueries.storyKey(contactId) });
    await queries.invalidateQueries(personalDataQueries.consents(contactId));
  };
  return {
    record: useMutation({
      mutationFn: async ({ body, key }: { body: ConsentRecord; key: string }) => {
        const path = { id: contactId };
        return (await recordContactConsent({ path, body, headers: once(key), ...must })).data;
      },
      onSettled,
    }),
    withdraw: useMutation({
      mutationFn: async ({ consent, body }: { consent: Consent; body: ConsentWithdraw }) => {
        const path = { id: contactId, consent_id: consent.id };
        const headers = ifMatch(consent.version);
        return (await withdrawContactConsent({ path, body, headers, ...must })).data;
      },
      onSettled,
    }),
  };
}

/** All that is held on a person, as far as the reader's rights reach. */
export async function takeOut(contactId: string): Promise<PersonalData> {
  return (await exportPersonalData({ path: { id: contactId }, ...must })).data;
}

/** There is no way back. All that showed the person is asked again. */
export function useErase(contactId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Erase): Promise<ErasureAct> =>
      (await eraseContact({ path: { id: contactId }, body, ...must })).data,
    onSuccess: () => queries.invalidateQueries(),
  });
}

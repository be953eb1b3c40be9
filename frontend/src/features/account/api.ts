import { acceptOwnership } from "@/shared/api/generated/operations/accept-ownership.gen";
import { declineOwnership } from "@/shared/api/generated/operations/decline-ownership.gen";
import { editAccount } from "@/shared/api/generated/operations/edit-account.gen";
import { getAccountOptions } from "@/shared/api/generated/operations/get-account.gen";
import { getBackupsOptions } from "@/shared/api/generated/operations/get-backups.gen";
import { listOwnershipOffersOptions } from "@/shared/api/generated/operations/list-ownership-offers.gen";
import { offerOwnership } from "@/shared/api/generated/operations/offer-ownership.gen";
import { withdrawOwnershipOffer } from "@/shared/api/generated/operations/withdraw-ownership-offer.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Account, AccountEdit, Offer } from "@/shared/api/types";

export const accountQueries = {
  account: () => getAccountOptions(),
  offers: () => listOwnershipOffersOptions(),
  backups: () => getBackupsOptions(),
};

const must = { throwOnError: true as const };
const at = (offer: Pick<Offer, "id">) => ({ path: { id: offer.id }, ...must });

export const sendAccount = {
  edit: async (account: Pick<Account, "version">, body: AccountEdit): Promise<Account> =>
    (await editAccount({ body, headers: ifMatch(account.version), ...must })).data,
  offer: (userId: string, password: string, key: string) =>
    offerOwnership({ body: { user_id: userId, password }, headers: once(key), ...must }),
  withdraw: (offer: Offer) => withdrawOwnershipOffer(at(offer)),
  accept: (offer: Offer) => acceptOwnership(at(offer)),
  decline: (offer: Offer) => declineOwnership(at(offer)),
};

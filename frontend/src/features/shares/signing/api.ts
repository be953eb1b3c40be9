import { useMutation, useQueryClient } from "@tanstack/react-query";
import { askSignatureCode } from "@/shared/api/generated/operations/ask-signature-code.gen";
import { getSignatureProtocol } from "@/shared/api/generated/operations/get-signature-protocol.gen";
import { readSignatureProtocol } from "@/shared/api/generated/operations/read-signature-protocol.gen";
import { signDocument } from "@/shared/api/generated/operations/sign-document.gen";
import { isApiError } from "@/shared/api/api-error";
import { toastError } from "@/shared/ui/toast";
import { shareQueries } from "../api";

const must = { throwOnError: true as const };
const PDF = { type: "application/pdf" };

/** A code comes, and signs. */
export function useSigning(token: string) {
  const queries = useQueryClient();
  const { queryKey } = shareQueries.face(token);
  const lookAgain = (): Promise<void> => queries.invalidateQueries({ queryKey });
  const onError = (error: unknown): void => {
    if (!isApiError(error, "not_signable")) return;
    // It was signed elsewhere meanwhile, or the agreement has ended: the form goes, its reason stays.
    toastError(error);
    void lookAgain();
  };
  return {
    ask: useMutation({
      mutationFn: async () => (await askSignatureCode({ body: { token }, ...must })).data,
      onError,
    }),
    sign: useMutation({
      mutationFn: async (code: string) =>
        (await signDocument({ body: { token, code }, ...must })).data,
      onSuccess: (signature) => {
        queries.setQueryData(queryKey, (face) => face && { ...face, signature, signing: null });
        return lookAgain();
      },
      onError,
    }),
  };
}

export const readProtocol = {
  /** For the client. */
  ofLink: async (token: string): Promise<Blob> => {
    const { data } = await readSignatureProtocol({ body: { token }, parseAs: "blob", ...must });
    return new Blob([data], PDF);
  },
  ofDocument: async (id: string): Promise<Blob> => {
    const { data } = await getSignatureProtocol({ path: { id }, parseAs: "blob", ...must });
    return new Blob([data], PDF);
  },
};

// What makes a contract the ground of signatures by codes.
import type {
  DealDocument,
  PaperTrail,
  SignatureAgreement,
  SignatureAgreementCreate,
} from "@/shared/api/types";

/** Who signs for the client, as what, and where codes reach them. */
export type SignerFields = { signer: string; post: string; email: string };

export function problemsOf({ signer, email }: SignerFields): ("signer" | "email")[] {
  return [
    ...(signer.trim() === "" ? (["signer"] as const) : []),
    ...(/^\S+@\S+$/.test(email.trim()) ? [] : (["email"] as const)),
  ];
}

export function bodyOf(documentId: string, fields: SignerFields): SignatureAgreementCreate {
  return {
    document_id: documentId,
    signer: fields.signer.trim(),
    post: fields.post.trim() || null,
    email: fields.email.trim(),
  };
}

/** Whether the client's signature under our contract has come: on paper, as a scan, or in ЭДО. */
export function isBack({ marks }: Pick<PaperTrail, "marks">): boolean {
  return marks.some(
    ({ kind, side, withdrawn_at: withdrawn }) =>
      !withdrawn &&
      (["scan_received", "signed_in_edo"].includes(kind) ||
        (kind === "original_received" && side === "theirs")),
  );
}

export type Ground =
  /** It can be put into effect. */
  | { kind: "open" }
  /** It is in effect. */
  | { kind: "this"; agreement: SignatureAgreement }
  /** Nothing to offer: another one is, or the signature has not come. */
  | { kind: "closed" };

/** What a document is to the signatures of its client. */
export function groundOf(
  document: Pick<DealDocument, "id" | "kind" | "stage" | "agrees_on_signatures">,
  agreements: SignatureAgreement[],
  trail: Pick<PaperTrail, "marks"> | undefined,
): Ground {
  const now = agreements.find(({ ended_at: ended }) => !ended);
  if (now) return now.document.id === document.id ? { kind: "this", agreement: now } : CLOSED;
  if (document.stage !== "issued" || !document.agrees_on_signatures) return CLOSED;
  // What others wrote is on file with their signature.
  if (document.kind === "outside") return { kind: "open" };
  return trail && isBack(trail) ? { kind: "open" } : CLOSED;
}

const CLOSED: Ground = { kind: "closed" };

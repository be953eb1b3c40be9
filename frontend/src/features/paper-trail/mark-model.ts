// A record of an original as it is typed, and what of it is sent.
import { RECORDED_KINDS } from "@/entities/paper-trail/kinds";
import type {
  DealFile,
  PaperMark,
  PaperMarkKind,
  PaperMarkNew,
  PaperSide,
  PaperTrail,
  PaperWay,
} from "@/shared/api/types";

export type MarkDraft = {
  kind: PaperMarkKind;
  side: PaperSide;
  date: string | null;
  way: PaperWay;
  tracking: string;
  operator: string;
  operatorId: string;
  fileId: string;
  person: string;
  note: string;
};

const CARRIED: PaperWay[] = ["post", "courier"];
const WAYS: Record<PaperMarkKind, PaperWay[]> = {
  scan_sent: ["email"],
  scan_received: ["email"],
  original_sent: ["post", "courier", "by_hand"],
  original_received: ["post", "courier", "by_hand"],
  original_lost: CARRIED,
  delivered: CARRIED,
  refused: CARRIED,
  not_collected: CARRIED,
  absent: CARRIED,
  no_contract: CARRIED,
  signed_in_edo: ["edo"],
  signed_by_code: ["page"],
};

/** The ways by which it goes, the usual one first. */
export function waysOf(kind: PaperMarkKind): PaperWay[] {
  return WAYS[kind];
}

/** Whether it has to be said whose original it is; the other kinds say it. */
export function hasSide(kind: PaperMarkKind): boolean {
  return kind === "original_sent" || kind === "original_received" || kind === "original_lost";
}

/** What counts as received although nobody took it, so it needs its number and its proof. */
export function needsProof(kind: PaperMarkKind): boolean {
  return ["refused", "not_collected", "absent", "no_contract"].includes(kind);
}

export function isEdo(kind: PaperMarkKind): boolean {
  return kind === "signed_in_edo";
}

/** Scans and what is signed electronically have no number of a carrier. */
export function hasTracking({ kind, way }: Pick<MarkDraft, "kind" | "way">): boolean {
  return !isEdo(kind) && way !== "email" && way !== "by_hand";
}

/** What happens next, most likely. */
export function nextOf({ ours, theirs }: PaperTrail): Pick<MarkDraft, "kind" | "side"> {
  if (theirs.awaits === "edo_signature") return { kind: "signed_in_edo", side: "theirs" };
  if (theirs.state === "in_transit") return { kind: "original_received", side: "theirs" };
  if (ours.awaits && ours.state !== "in_transit") return { kind: "original_sent", side: "ours" };
  if (theirs.awaits) return { kind: "original_received", side: "theirs" };
  if (ours.state === "in_transit") return { kind: "delivered", side: "ours" };
  return { kind: "original_sent", side: "ours" };
}

export function draftOf(begin: Pick<MarkDraft, "kind" | "side">, today: string): MarkDraft {
  return {
    ...begin,
    date: today,
    way: waysOf(begin.kind)[0] ?? "post",
    tracking: "",
    operator: "",
    operatorId: "",
    fileId: "",
    person: "",
    note: "",
  };
}

/** Another kind goes by its usual way, where it cannot go by the chosen one. */
export function withKind(draft: MarkDraft, kind: PaperMarkKind): MarkDraft {
  const ways = waysOf(kind);
  return { ...draft, kind, way: ways.includes(draft.way) ? draft.way : (ways[0] ?? "post") };
}

export type MarkProblem = "empty" | "future";
export type MarkProblems = Partial<Record<keyof MarkDraft, MarkProblem>>;

/** What keeps a record from being sent. */
export function problemsOf(draft: MarkDraft, today: string): MarkProblems {
  const isBlank = (text: string): boolean => text.trim() === "";
  const isProof = needsProof(draft.kind);
  return {
    ...(draft.date === null && { date: "empty" }),
    ...(draft.date !== null && draft.date > today && { date: "future" }),
    ...(isProof && isBlank(draft.tracking) && { tracking: "empty" }),
    ...(isProof && draft.fileId === "" && { fileId: "empty" }),
    ...(isEdo(draft.kind) && isBlank(draft.operator) && { operator: "empty" }),
    ...(isEdo(draft.kind) && isBlank(draft.operatorId) && { operatorId: "empty" }),
  };
}

/** The record as the API takes it: what its kind does not have is not sent. */
export function bodyOf(draft: MarkDraft): PaperMarkNew {
  const { kind, side, date, way, tracking, operator, operatorId, fileId, person, note } = draft;
  const text = (value: string): string | null => value.trim() || null;
  return {
    kind,
    date: date ?? "",
    way,
    ...(hasSide(kind) && { side }),
    ...(hasTracking(draft) && text(tracking) && { tracking: text(tracking) }),
    ...(isEdo(kind) && { operator: text(operator), operator_id: text(operatorId) }),
    ...(fileId && { file_id: fileId }),
    ...(text(person) && { person: text(person) }),
    ...(text(note) && { note: text(note) }),
  };
}

/** Kinds that make sense of a document; of what only awaits a signature nothing is posted first. */
export function offeredKinds({ expects }: PaperTrail): PaperMarkKind[] {
  if (expects !== "edo") return RECORDED_KINDS;
  return ["signed_in_edo", ...RECORDED_KINDS.filter((kind) => kind !== "signed_in_edo")];
}

/** Whether more can be recorded: once it is signed electronically, no paper is on its way. */
export function isMarkable({ marks }: Pick<PaperTrail, "marks">): boolean {
  const isSignature = ({ kind }: PaperMark): boolean =>
    kind === "signed_in_edo" || kind === "signed_by_code";
  return !marks.some((mark) => isSignature(mark) && !mark.withdrawn_at);
}

/** Whether somebody may take it back: what the client did is not theirs to undo. */
export function isRevocable({ kind, withdrawn_at: withdrawn }: PaperMark): boolean {
  return kind !== "signed_by_code" && !withdrawn;
}

type Proof = Pick<DealFile, "id" | "name" | "document_id">;

/** Files that can prove a record: scans of the document first, then those of its deal that are of no other document. */
export function proofsOf(documentId: string, scans: Proof[], files: Proof[]): Proof[] {
  return [...scans, ...files.filter(({ document_id }) => document_id === null)].filter(
    ({ document_id }) => document_id === null || document_id === documentId,
  );
}

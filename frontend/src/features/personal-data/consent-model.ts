// What a form of a consent holds, and what is sent of it.
import type {
  Consent,
  ConsentPurpose,
  ConsentRecord,
  ConsentWay,
  ConsentWithdraw,
} from "@/shared/api/types";

export const PURPOSES: ConsentPurpose[] = ["processing", "advertising", "transfer", "distribution"];
export const WAYS: ConsentWay[] = ["form", "letter", "paper", "call"];

export const isPurpose = (text: string): text is ConsentPurpose =>
  PURPOSES.some((purpose) => purpose === text);
export const isConsentWay = (text: string): text is ConsentWay => WAYS.some((way) => way === text);

/** When and how the person said so. */
export type SaidDraft = { day: string | null; way: ConsentWay; address: string };
export type ConsentDraft = SaidDraft & {
  purpose: ConsentPurpose;
  textVersion: string;
  text: string;
};

export const draftOf = (today: string): ConsentDraft => ({
  ...saidOf(today, "form"),
  purpose: "processing",
  textVersion: "",
  text: "",
});

export const saidOf = (today: string, way: ConsentWay): SaidDraft => ({
  day: today,
  way,
  address: "",
});

export type ConsentProblems = { text?: true; day?: true };

/** Without a version or a text nobody could tell to what the person agreed; nobody agrees tomorrow. */
export function problemsOf(draft: ConsentDraft, today: string): ConsentProblems {
  const isBlank = draft.textVersion.trim() === "" && draft.text.trim() === "";
  return { ...(isBlank && { text: true }), ...dayProblem(draft, today) };
}

export function dayProblem({ day }: SaidDraft, today: string): ConsentProblems {
  return day === null || day > today ? { day: true } : {};
}

/** Today is now, as the server's clock has it; of an earlier day only the day is known: this hour is of it from Kaliningrad to Kamchatka. */
function momentOf(day: string | null, today: string): { at?: string } {
  return day === null || day === today ? {} : { at: `${day}T09:00:00Z` };
}

export function bodyOf(draft: ConsentDraft, today: string): ConsentRecord {
  return {
    purpose: draft.purpose,
    text_version: draft.textVersion.trim() || null,
    text: draft.text.trim() || null,
    ...withdrawalOf(draft, today),
  };
}

export function withdrawalOf({ day, way, address }: SaidDraft, today: string): ConsentWithdraw {
  return { way, address: address.trim() || null, ...momentOf(day, today) };
}

/** Those that hold before those that were withdrawn; each as the server has them, the newest first. */
export function inOrder(consents: Consent[]): Consent[] {
  return [...consents.filter((one) => !one.withdrawn), ...consents.filter((one) => one.withdrawn)];
}

import { describe, expect, it } from "vitest";
import { RECORDED_KINDS } from "@/entities/paper-trail/kinds";
import { paperLeg, paperMark, paperTrail } from "@/test/paper-samples";
import {
  bodyOf,
  draftOf,
  hasTracking,
  isRevocable,
  nextOf,
  offeredKinds,
  problemsOf,
  withKind,
} from "./mark-model";

const TODAY = "2026-11-28";
const draft = (kind: Parameters<typeof withKind>[1]) => draftOf({ kind, side: "ours" }, TODAY);
const theirs = (extra: Parameters<typeof paperLeg>[0]) => paperLeg({ side: "theirs", ...extra });

describe("what comes next", () => {
  it("our original goes first, then it arrives", () => {
    expect(nextOf(paperTrail())).toEqual({ kind: "original_sent", side: "ours" });
    const sent = paperTrail({
      ours: paperLeg({ state: "in_transit" }),
      theirs: theirs({ state: "not_needed", awaits: null }),
    });
    expect(nextOf(sent)).toEqual({ kind: "delivered", side: "ours" });
  });

  it("then theirs comes back", () => {
    const waited = paperTrail({
      ours: paperLeg({ state: "received", awaits: null }),
      theirs: theirs({ awaits: "signed_copy" }),
    });
    expect(nextOf(waited)).toEqual({ kind: "original_received", side: "theirs" });
    const onWay = paperTrail({ theirs: theirs({ state: "in_transit" }) });
    expect(nextOf(onWay)).toEqual({ kind: "original_received", side: "theirs" });
  });

  it("of what is signed electronically, the signature", () => {
    const trail = paperTrail({ expects: "edo", theirs: theirs({ awaits: "edo_signature" }) });
    expect(nextOf(trail).kind).toBe("signed_in_edo");
    expect(offeredKinds(trail)[0]).toBe("signed_in_edo");
    expect(offeredKinds(trail).toSorted()).toEqual(RECORDED_KINDS.toSorted());
  });
});

it("what the client signed by a code is neither recorded nor taken back by a colleague", () => {
  expect(offeredKinds(paperTrail())).not.toContain("signed_by_code");
  expect(isRevocable(paperMark({ kind: "signed_by_code" }))).toBe(false);
  expect(isRevocable(paperMark())).toBe(true);
  expect(isRevocable(paperMark({ withdrawn_at: "2026-11-24T10:00:00Z" }))).toBe(false);
});

it("another kind keeps the way that it can go by", () => {
  const byHand = { ...draft("original_sent"), way: "by_hand" as const };
  expect(withKind(byHand, "original_received").way).toBe("by_hand");
  expect(withKind(byHand, "delivered").way).toBe("post");
  expect(withKind(byHand, "scan_sent").way).toBe("email");
  expect(hasTracking(byHand)).toBe(false);
  expect(hasTracking(draft("original_sent"))).toBe(true);
});

it("nothing has happened tomorrow, and not without a day", () => {
  expect(problemsOf(draft("original_sent"), TODAY)).toEqual({});
  expect(problemsOf({ ...draft("original_sent"), date: "2026-11-29" }, TODAY)).toEqual({
    date: "future",
  });
  expect(problemsOf({ ...draft("original_sent"), date: null }, TODAY)).toEqual({ date: "empty" });
});

it("what nobody took needs its number and its proof, a signature its operator", () => {
  for (const kind of ["refused", "not_collected", "absent", "no_contract"] as const) {
    expect(problemsOf(draft(kind), TODAY)).toEqual({ tracking: "empty", fileId: "empty" });
  }
  expect(problemsOf(draft("signed_in_edo"), TODAY)).toEqual({
    operator: "empty",
    operatorId: "empty",
  });
});

it("sends what its kind has and nothing else", () => {
  const typed = { tracking: " 800 ", operator: "Диадок", operatorId: "7", note: " ", person: "" };
  expect(bodyOf({ ...draft("original_sent"), ...typed })).toEqual({
    kind: "original_sent",
    side: "ours",
    date: TODAY,
    way: "post",
    tracking: "800",
  });
  expect(bodyOf({ ...draft("signed_in_edo"), ...typed })).toEqual({
    kind: "signed_in_edo",
    date: TODAY,
    way: "edo",
    operator: "Диадок",
    operator_id: "7",
  });
  expect(bodyOf({ ...draft("refused"), ...typed, fileId: "x1", person: "Белова" })).toEqual({
    kind: "refused",
    date: TODAY,
    way: "post",
    tracking: "800",
    file_id: "x1",
    person: "Белова",
  });
});

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bulkMarkPapers } from "@/shared/api/generated/operations/bulk-mark-papers.gen";
import { printDispatch } from "@/shared/api/generated/operations/print-dispatch.gen";
import { sortDispatch } from "@/shared/api/generated/operations/sort-dispatch.gen";
import type { PrintDispatchData } from "@/shared/api/generated/types.gen";
import type { DispatchEnvelope, Original } from "@/shared/api/types";
import { forgetLists } from "../api";
import { joined, type Outcome } from "../bulk-model";
import { type DispatchWay, keyOf, markOf } from "./dispatch-model";

const must = { throwOnError: true as const };

type Wish = PrintDispatchData["body"];
export type DispatchPaper = Wish["paper"];

export const dispatchQueries = {
  /** One envelope a client; addresses may have been mended meanwhile, so it is always asked anew. */
  sorted: (ids: string[]) =>
    queryOptions({
      queryKey: ["sorted-dispatch", ...ids],
      queryFn: async ({ signal }) => {
        const body = { documents: ids.map((id) => ({ id })) };
        return (await sortDispatch({ body, signal, ...must })).data;
      },
      gcTime: 0,
    }),
};

export async function printMail(body: Wish): Promise<Blob> {
  const { data } = await printDispatch({ body, parseAs: "blob", ...must });
  return new Blob([data]);
}

type Sending = {
  rows: Original[];
  tracked: { envelope: DispatchEnvelope; tracking: string }[];
  date: string;
  way: DispatchWay;
};

/** What is on record already, envelope by envelope. */
type Sent = { keys: ReadonlySet<string>; outcome: Outcome };

/** Envelopes are recorded as sent, each under its number; after a failure only those that are left. */
export function useDispatch() {
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent>({
    keys: new Set(),
    outcome: { marked: 0, refused: [] },
  });
  const mutation = useMutation({
    mutationFn: async ({ rows, tracked, date, way }: Sending) => {
      let now = sent;
      for (const { envelope, tracking } of tracked) {
        const key = keyOf(envelope);
        if (now.keys.has(key)) continue;
        const ids = envelope.documents.map(({ id }) => id);
        const body = { document_ids: ids, mark: markOf(date, way, tracking) };
        // oxlint-disable-next-line no-await-in-loop -- envelope by envelope: each has its number
        const { data } = await bulkMarkPapers({ body, ...must });
        now = {
          keys: new Set([...now.keys, key]),
          outcome: joined(now.outcome, data, rows, "ours"),
        };
        setSent(now);
      }
      return now.outcome;
    },
    onSettled: () => {
      forgetLists(queries);
      for (const _id of ["getPaperTrail", "getDocument"]) {
        void queries.invalidateQueries({ queryKey: [{ _id }] });
      }
    },
  });
  return { ...mutation, sent: sent.keys };
}

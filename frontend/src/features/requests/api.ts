import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError, isStale } from "@/shared/api/api-error";
import { acceptRequest } from "@/shared/api/generated/operations/accept-request.gen";
import { declineRequest } from "@/shared/api/generated/operations/decline-request.gen";
import {
  getRequestOptions,
  getRequestQueryKey,
} from "@/shared/api/generated/operations/get-request.gen";
import { joinRequest } from "@/shared/api/generated/operations/join-request.gen";
import {
  listRequests,
  listRequestsInfiniteQueryKey,
  listRequestsOptions,
} from "@/shared/api/generated/operations/list-requests.gen";
import { searchOptions } from "@/shared/api/generated/operations/search.gen";
import { ifMatch } from "@/shared/api/if-match";
import type { InboxRequest } from "@/shared/api/types";
import { toastError } from "@/shared/ui/toast";
import type { InboxSearch } from "./model";

const PAGE = 50;

export const requestQueries = {
  /** How many wait; counted to a thousand, along an index that holds only these. */
  waiting: () => ({
    ...listRequestsOptions({ query: { state: "new", limit: 1, count: "true" } }),
    select: ({ count }: { count?: number | null }) => count ?? 0,
  }),
  pages: ({ answered, channel }: InboxSearch) => {
    const query = {
      ...(answered
        ? { state: "accepted,joined,declined", sort: "-arrived_at" }
        : { state: "new", sort: "arrived_at" }),
      ...(channel && { channel_id: channel }),
    };
    return infiniteQueryOptions({
      queryKey: listRequestsInfiniteQueryKey({ query }),
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const page = { ...query, limit: PAGE, ...(pageParam && { cursor: pageParam }) };
        return (await listRequests({ query: page, signal, throwOnError: true })).data;
      },
      getNextPageParam: (page) => page.next_cursor,
    });
  },
  whole: (id: string) => getRequestOptions({ path: { id } }),
  /** Clients and deals to which a request may belong. */
  find: (q: string) => ({ ...searchOptions({ query: { q } }), enabled: q.length > 1 }),
};

type Known = { id: string; version: number };
export type Target = { contactId?: string; companyId?: string; dealId?: string };
export type Answer =
  | { kind: "accept"; responsibleId?: string; departmentId?: string }
  | { kind: "join"; to: Target }
  | { kind: "decline"; reasonId: string; comment: string };

async function send(request: Known, answer: Answer): Promise<InboxRequest | null> {
  const at = {
    path: { id: request.id },
    headers: ifMatch(request.version),
    throwOnError: true as const,
  };
  if (answer.kind === "accept") {
    const body = {
      ...(answer.responsibleId && { responsible_id: answer.responsibleId }),
      ...(answer.departmentId && { department_id: answer.departmentId }),
    };
    return (await acceptRequest({ ...at, body })).data ?? null;
  }
  if (answer.kind === "join") {
    const { contactId, companyId, dealId } = answer.to;
    const body = {
      ...(contactId && { contact_id: contactId }),
      ...(companyId && { company_id: companyId }),
      ...(dealId && { deal_id: dealId }),
    };
    return (await joinRequest({ ...at, body })).data ?? null;
  }
  const { reasonId, comment } = answer;
  const body = { loss_reason_id: reasonId, ...(comment && { comment }) };
  return (await declineRequest({ ...at, body })).data ?? null;
}

/** Whether somebody was faster; then the inbox is read again, and they are named. */
export function isAnswered(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === "request_answered";
}

/** Told where the answer was given, not in a message: the request has changed, or this cannot be its answer. */
export function isObjection(error: unknown): boolean {
  return isStale(error) || (error instanceof ApiError && error.status === 422);
}

/** An answer touches the inbox, the deal and whatever shows deals. */
const TOUCHED = ["listRequests", "listDeals", "getBoard", "listContacts", "listCompanies"];

export function useAnswer(request: Known) {
  const queries = useQueryClient();
  const forget = (): void => {
    for (const _id of TOUCHED) void queries.invalidateQueries({ queryKey: [{ _id }] });
    void queries.invalidateQueries({ queryKey: getRequestQueryKey({ path: { id: request.id } }) });
    const path = { id: request.id };
    for (const _id of ["getDeal", "listDealEvents"])
      void queries.invalidateQueries({ queryKey: [{ _id, path }] });
  };
  return useMutation({
    mutationFn: (answer: Answer) => send(request, answer),
    onSuccess: forget,
    onError: (error) => {
      if (isAnswered(error) || isStale(error)) forget();
      else if (!isObjection(error)) toastError(error);
    },
  });
}

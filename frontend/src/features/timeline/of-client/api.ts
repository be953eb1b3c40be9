import { infiniteQueryOptions } from "@tanstack/react-query";
import {
  listCompanyEvents,
  listCompanyEventsInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-company-events.gen";
import {
  listContactEvents,
  listContactEventsInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-contact-events.gen";

export type Client = { kind: "company" | "contact"; id: string };

/** So many at a time on the card of a client, where much else stands. */
const SOME = 20;

export function clientStory({ kind, id }: Client) {
  const path = { id };
  const query = { limit: SOME };
  const isCompany = kind === "company";
  const key = isCompany ? listCompanyEventsInfiniteQueryKey : listContactEventsInfiniteQueryKey;
  const list = isCompany ? listCompanyEvents : listContactEvents;
  return infiniteQueryOptions({
    queryKey: key({ path, query }),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const page = { ...query, ...(pageParam && { cursor: pageParam }) };
      const { data } = await list({ path, query: page, signal, throwOnError: true });
      return data;
    },
    getNextPageParam: (page) => page.next_cursor,
  });
}

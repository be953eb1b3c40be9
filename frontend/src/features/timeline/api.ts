import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { createDealNote } from "@/shared/api/generated/operations/create-deal-note.gen";
import { deleteNote } from "@/shared/api/generated/operations/delete-note.gen";
import { editNote } from "@/shared/api/generated/operations/edit-note.gen";
import {
  listDealEvents,
  listDealEventsInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-deal-events.gen";
import {
  listDealNotesOptions,
  listDealNotesQueryKey,
} from "@/shared/api/generated/operations/list-deal-notes.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Note } from "@/shared/api/types";

const notesOf = (dealId: string) => ({ path: { id: dealId }, query: { limit: 200 } });

export const timelineQueries = {
  events: (dealId: string) =>
    infiniteQueryOptions({
      queryKey: listDealEventsInfiniteQueryKey({ path: { id: dealId } }),
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const query = { limit: 50, ...(pageParam && { cursor: pageParam }) };
        const { data } = await listDealEvents({
          path: { id: dealId },
          query,
          signal,
          throwOnError: true,
        });
        return data;
      },
      getNextPageParam: (page) => page.next_cursor,
    }),
  notes: (dealId: string) => listDealNotesOptions(notesOf(dealId)),
};

export function useNotes(dealId: string) {
  const queries = useQueryClient();
  const queryKey = listDealNotesQueryKey(notesOf(dealId));
  const onSuccess = () => queries.invalidateQueries({ queryKey });
  const add = useMutation({
    mutationFn: ({ text, key }: { text: string; key: string }) =>
      createDealNote({
        path: { id: dealId },
        body: { text },
        headers: once(key),
        throwOnError: true,
      }),
    onSuccess,
  });
  const edit = useMutation({
    mutationFn: ({ note, text }: { note: Note; text: string }) =>
      editNote({
        path: { id: note.id },
        headers: ifMatch(note.version),
        body: { text },
        throwOnError: true,
      }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (note: Note) =>
      deleteNote({ path: { id: note.id }, headers: ifMatch(note.version), throwOnError: true }),
    onSuccess,
  });
  return { add, edit, remove };
}

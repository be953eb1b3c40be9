import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { deleteFile } from "@/shared/api/generated/operations/delete-file.gen";
import { downloadFile } from "@/shared/api/generated/operations/download-file.gen";
import {
  listDealEventsInfiniteQueryKey,
  listDealEventsQueryKey,
} from "@/shared/api/generated/operations/list-deal-events.gen";
import {
  listDealFiles,
  listDealFilesInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-deal-files.gen";
import {
  listDocumentFiles,
  listDocumentFilesInfiniteQueryKey,
} from "@/shared/api/generated/operations/list-document-files.gen";
import { restoreFile } from "@/shared/api/generated/operations/restore-file.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { DealFile } from "@/shared/api/types";
import { upload } from "./send-upload";

/** What files belong to. */
export type Holder = { of: "deal" | "document"; id: string };

type Pages = { query: { limit: number; trash: boolean; cursor?: string }; signal: AbortSignal };

async function pageOf({ of, id }: Holder, pages: Pages) {
  const wish = { path: { id }, ...pages, throwOnError: true as const };
  return of === "deal" ? (await listDealFiles(wish)).data : (await listDocumentFiles(wish)).data;
}

function keyOf({ of, id }: Holder, trash: boolean) {
  const wish = { path: { id }, query: { trash } };
  return of === "deal"
    ? listDealFilesInfiniteQueryKey(wish)
    : listDocumentFilesInfiniteQueryKey(wish);
}

export const fileQueries = {
  held: (holder: Holder, trash: boolean) =>
    infiniteQueryOptions({
      queryKey: keyOf(holder, trash),
      initialPageParam: null as string | null,
      queryFn: ({ pageParam, signal }) =>
        pageOf(holder, {
          query: { limit: 50, trash, ...(pageParam && { cursor: pageParam }) },
          signal,
        }),
      getNextPageParam: (page) => page.next_cursor,
    }),
  /** Kept only while it is looked at: bytes are large. */
  bytes: (file: DealFile) =>
    queryOptions({
      queryKey: ["file-bytes", file.id, file.sha256],
      queryFn: ({ signal }) => readFile(file, signal),
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
};

/** The server says «bytes»; what they are, its list has said. */
export async function readFile(file: DealFile, signal?: AbortSignal): Promise<Blob> {
  const { data } = await downloadFile({
    path: { id: file.id },
    parseAs: "blob",
    throwOnError: true,
    ...(signal && { signal }),
  });
  return new Blob([data], { type: file.media_type });
}

type Sending = {
  holder: Holder;
  body: File;
  key: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
};

export async function sendFile({ holder, body, key, signal, onProgress }: Sending): Promise<void> {
  await upload({
    path: `/api/v1/${holder.of}s/${holder.id}/files`,
    // What the system calls the type is only its ending over again; the server looks itself.
    headers: {
      ...once(key),
      "Content-Type": "application/octet-stream",
      "X-File-Name": encodeURIComponent(body.name),
    },
    body,
    signal,
    onProgress,
  });
}

export function useFiles(holder: Holder) {
  const queries = useQueryClient();
  const settle = async (): Promise<void> => {
    if (holder.of === "deal") {
      const path = { id: holder.id };
      void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path }) });
      void queries.invalidateQueries({ queryKey: listDealEventsInfiniteQueryKey({ path }) });
    }
    // A scan of a document is among the files of its deal, too.
    await Promise.all(
      ["listDealFiles", "listDocumentFiles"].map((_id) =>
        queries.invalidateQueries({ queryKey: [{ _id }] }),
      ),
    );
  };
  const remove = useMutation({
    mutationFn: (file: DealFile) =>
      deleteFile({ path: { id: file.id }, headers: ifMatch(file.version), throwOnError: true }),
    onSuccess: settle,
  });
  const restore = useMutation({
    mutationFn: ({ id, version }: Pick<DealFile, "id" | "version">) =>
      restoreFile({ path: { id }, headers: ifMatch(version), throwOnError: true }),
    onSuccess: settle,
  });
  return { remove, restore, settle };
}

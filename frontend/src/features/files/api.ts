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
import { restoreFile } from "@/shared/api/generated/operations/restore-file.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { DealFile } from "@/shared/api/types";
import { upload } from "./send-upload";

export const fileQueries = {
  ofDeal: (dealId: string, trash: boolean) =>
    infiniteQueryOptions({
      queryKey: listDealFilesInfiniteQueryKey({ path: { id: dealId }, query: { trash } }),
      initialPageParam: null as string | null,
      queryFn: async ({ pageParam, signal }) => {
        const query = { limit: 50, trash, ...(pageParam && { cursor: pageParam }) };
        const { data } = await listDealFiles({
          path: { id: dealId },
          query,
          signal,
          throwOnError: true,
        });
        return data;
      },
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
  dealId: string;
  body: File;
  key: string;
  signal: AbortSignal;
  onProgress: (share: number) => void;
};

export async function sendFile({ dealId, body, key, signal, onProgress }: Sending): Promise<void> {
  await upload({
    path: `/api/v1/deals/${dealId}/files`,
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

export function useFiles(dealId: string) {
  const queries = useQueryClient();
  const settle = async (): Promise<void> => {
    const path = { id: dealId };
    void queries.invalidateQueries({ queryKey: listDealEventsQueryKey({ path }) });
    void queries.invalidateQueries({ queryKey: listDealEventsInfiniteQueryKey({ path }) });
    await Promise.all(
      [false, true].map((trash) =>
        queries.invalidateQueries({ queryKey: fileQueries.ofDeal(dealId, trash).queryKey }),
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

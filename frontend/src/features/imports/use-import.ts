import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { Sender } from "./api";
import type { Choices, Imported } from "./model";

type Props<Found> = {
  /** What besides the file the outcome depends on. */
  scope: string;
  sender: Sender<Found>;
  onLoaded: (done: Found) => void;
};

/** A file that is checked as soon as it is there, and again with each other word on its columns. */
export function useImport<Found extends Imported>({ scope, sender, onLoaded }: Props<Found>) {
  const [file, setFile] = useState<{ id: string; bytes: File } | null>(null);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [last, setLast] = useState({ wish: "", key: "" });
  const id = file?.id ?? "";
  const check = useQuery({
    queryKey: ["import-check", id, scope, choices] as const,
    queryFn: ({ signal }) => {
      if (!file) throw new Error("asked of no file");
      return sender.check({ file: file.bytes, choices, signal });
    },
    enabled: file !== null,
    // What is told of a file stays in sight until the next answer on the same one.
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  const load = useMutation({
    mutationFn: ({ bytes, skipsWrong, key }: { bytes: File; skipsWrong: boolean; key: string }) =>
      sender.load({ file: bytes, choices, skipsWrong, key }),
    onSuccess: onLoaded,
    // Meanwhile something else may have become wrong: it is told row by row.
    onError: () => void check.refetch(),
  });
  return {
    file: file?.bytes ?? null,
    check,
    load,
    take: (bytes: File | null): void => {
      setFile(bytes && { id: newKey(), bytes });
      setChoices(null);
      load.reset();
    },
    choose: (next: Choices): void => {
      setChoices(next);
      load.reset();
    },
    send: (skipsWrong: boolean): void => {
      if (!file) return;
      // The same wish again, after a lost answer, goes under the same key.
      const wish = JSON.stringify([id, scope, choices, skipsWrong]);
      const key = last.wish === wish ? last.key : newKey();
      setLast({ wish, key });
      load.mutate({ bytes: file.bytes, skipsWrong, key });
    },
  };
}

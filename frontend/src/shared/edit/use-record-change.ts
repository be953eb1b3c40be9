import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, isStale } from "@/shared/api/api-error";
import { toastError } from "@/shared/ui/toast";

type Versioned = { id: string; version: number };

export type Change<T extends Versioned> = {
  /** What is changed, in the reader's words: «Сумма». */
  label: string;
  mine: string;
  /** The same thing as it stands in a record, to see whether somebody else has touched it. */
  shown: (record: T) => string;
  /** What stood there when the person began. */
  seen: string;
  send: (record: T) => Promise<T | null>;
  /** The record as it will be: shown at once, taken back when the server refuses. */
  guess?: (record: T) => T;
  /** Draws the change where only a part of the record is known; gives the way back. */
  draw?: () => () => void;
};

export type Conflict<T extends Versioned> = { change: Change<T>; theirs: T; by: string | null };

/** Saved (null: out of this person's sight), or a question first. */
type Answer<T> = { saved?: T | null; asks?: T };

export type RecordPort<T extends Versioned> = {
  /** One change of a record at a time. */
  scope: string;
  /** The record as it is cached. */
  known: () => T | undefined;
  fresh: () => Promise<T>;
  /** Puts the server's answer wherever the record is shown. */
  accept: (record: T) => void;
  /** Draws a guess of the record, or what it was before. */
  show?: (record: T) => void;
  /** Who changed it last, where that can be asked. */
  lastActor?: () => Promise<string | null>;
  /** The change took the record out of this person's sight. */
  onGone?: () => void;
};

/**
 * Writes one change of a record under the version that is cached.
 * Stale, and the same thing untouched by others: sent again under the new version, nobody is asked.
 * Stale, and the same thing changed: the person sees both and decides.
 */
export function useRecordChange<T extends Versioned>(port: RecordPort<T>) {
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);

  const ask = async (change: Change<T>, theirs: T): Promise<void> => {
    const by = (await port.lastActor?.().catch(() => null)) ?? null;
    setConflict({ change, theirs, by });
  };

  const write = async ({
    change,
    isForced,
  }: {
    change: Change<T>;
    isForced?: boolean;
  }): Promise<Answer<T>> => {
    const known = port.known() ?? (await port.fresh());
    if (!isForced && change.shown(known) !== change.seen) return { asks: known };
    if (change.guess) port.show?.(change.guess(known));
    try {
      return { saved: await change.send(known) };
    } catch (error) {
      if (change.guess) port.show?.(known);
      if (!isStale(error)) throw error;
    }
    const fresh = await port.fresh();
    port.accept(fresh);
    if (!isForced && change.shown(fresh) !== change.seen) return { asks: fresh };
    return { saved: await change.send(fresh) };
  };

  const mutation = useMutation({
    scope: { id: port.scope },
    mutationFn: async (wish: { change: Change<T>; isForced?: boolean }) => {
      const takeBack = wish.change.draw?.();
      try {
        const answer = await write(wish);
        if (answer.asks) takeBack?.();
        return answer;
      } catch (error) {
        takeBack?.();
        throw error;
      }
    },
    onSuccess: ({ saved, asks }, { change }) => {
      if (saved) port.accept(saved);
      if (saved === null) port.onGone?.();
      if (asks) void ask(change, asks);
    },
  });

  /** Resolves to the server's objection to the value, for its field; anything else that fails is told in a message. */
  const change = async (wish: Change<T>, onSaved?: () => void): Promise<string | null> => {
    try {
      const { saved } = await mutation.mutateAsync({ change: wish });
      if (saved) onSaved?.();
      return null;
    } catch (error) {
      const objection = error instanceof ApiError && error.status === 422 && error.fields[0];
      if (objection) return objection.message;
      toastError(error, wish.label);
      return null;
    }
  };

  /** Resolves to whatever failed, or to nothing: saved, or the person is asked. */
  const save = async (wish: Change<T>, onSaved?: () => void): Promise<unknown> => {
    try {
      const { saved } = await mutation.mutateAsync({ change: wish });
      if (saved) onSaved?.();
      return null;
    } catch (error) {
      return error;
    }
  };

  return {
    /** For fields that show the objection themselves. */
    change,
    /** For forms, which show every objection at its field. */
    save,
    /** For the rest: the objection becomes a message. */
    choose: (wish: Change<T>, onSaved?: () => void): void =>
      mutation.mutate(
        { change: wish },
        {
          onSuccess: ({ saved }) => saved && onSaved?.(),
          onError: (error) => toastError(error, wish.label),
        },
      ),
    isBusy: mutation.isPending,
    conflict,
    keepTheirs: (): void => setConflict(null),
    writeMine: (onSaved?: () => void): void => {
      if (conflict) {
        mutation.mutate(
          { change: conflict.change, isForced: true },
          {
            onSuccess: ({ saved }) => saved && onSaved?.(),
            onError: (error) => toastError(error, conflict.change.label),
          },
        );
      }
      setConflict(null);
    },
  };
}

export type RecordChanger<T extends Versioned> = ReturnType<typeof useRecordChange<T>>;

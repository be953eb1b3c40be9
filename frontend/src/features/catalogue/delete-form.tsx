import { Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { FormFrame } from "@/shared/ui/form-frame";
import { useRefresh } from "./use-refresh";

type Props = {
  verb: ReactNode;
  send: () => Promise<void>;
  onDone: () => void;
  onCancel: () => void;
  /** What goes, and what stays. */
  children: ReactNode;
};

/** There is no way back, so it is asked first. */
export function DeleteForm({ verb, send, onDone, onCancel, children }: Props) {
  const refresh = useRefresh();
  const remove = useMutation({ mutationFn: send, onSuccess: onDone, onSettled: refresh });
  return (
    <FormFrame
      verb={verb}
      color="red.9"
      isBusy={remove.isPending}
      error={remove.error}
      onCancel={onCancel}
      onSubmit={() => remove.mutate()}
    >
      <Text size="sm">{children}</Text>
    </FormFrame>
  );
}

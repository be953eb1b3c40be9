import { useMe } from "@/entities/identity/use-me";
import type { May } from "./rights-model";

/** Whether the reader has a right, for what asks about several. */
export function useMay(): May {
  const { permissions } = useMe();
  return (wanted) => permissions.some(({ name }) => name === wanted);
}

import type { ComponentProps, ReactNode } from "react";
import { fieldProblems } from "@/shared/edit/field-problems";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";

type Props = FrameProps & {
  verb: ReactNode;
  draft: ComponentProps<typeof FormFrame>["draft"];
  onSubmit: () => void;
  children: (problems: ReturnType<typeof fieldProblems>) => ReactNode;
};

/** A form whose fields show what the server has against them. */
export function ClientForm({ children, ...frame }: Props) {
  return <FormFrame {...frame}>{children(fieldProblems(frame.error))}</FormFrame>;
}

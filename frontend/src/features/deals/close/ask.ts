import type { FrameProps } from "@/shared/ui/form-frame";

/** What the questions about one deal get. */
export type AskProps = FrameProps & { deal: { title: string; amount: string } };

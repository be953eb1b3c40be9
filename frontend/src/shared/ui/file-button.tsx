import { type FileButtonProps, FileButton as Plain } from "@mantine/core";
import { useRef } from "react";

/**
 * Opens the chooser of files. A browser says nothing of a file that is chosen a second time, so each choice is
 * forgotten at once: the same file, mended or tried again after a failure, comes through.
 */
export function FileButton<Multiple extends boolean = false>(props: FileButtonProps<Multiple>) {
  const forget = useRef<() => void>(null);
  const take: typeof props.onChange = (chosen) => {
    forget.current?.();
    props.onChange(chosen);
  };
  return <Plain<Multiple> {...props} resetRef={forget} onChange={take} />;
}

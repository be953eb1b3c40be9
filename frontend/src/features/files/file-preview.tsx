import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import type { DealFile } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { fileQueries } from "./api";
import classes from "./files.module.css";
import { preview } from "./model";

const PdfPages = lazy(async () => ({
  default: (await import("@/shared/ui/pdf-pages")).PdfPages,
}));

type Props = { file: DealFile | null; onClose: () => void };

/** A picture or a PDF, looked at without saving it. */
export function FilePreview({ file, onClose }: Props) {
  // The last file stays in sight while the dialog closes.
  const [last, setLast] = useState(file);
  if (file && file !== last) setLast(file);
  return (
    <Dialog opened={file !== null} onClose={onClose} title={last?.name ?? ""} size={900}>
      {last && <Content key={last.id} file={last} />}
    </Dialog>
  );
}

function Content({ file }: { file: DealFile }) {
  const bytes = useQuery(fileQueries.bytes(file));
  return (
    <QueryView query={bytes} skeleton={<SkeletonLines count={1} height={420} />}>
      {(blob) =>
        preview(file) === "pdf" ? (
          <Suspense fallback={<SkeletonLines count={1} height={420} />}>
            <PdfPages blob={blob} name={file.name} />
          </Suspense>
        ) : (
          <Picture blob={blob} name={file.name} />
        )
      }
    </QueryView>
  );
}

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <img ref={image} className={classes["image"]} alt={name} />;
}

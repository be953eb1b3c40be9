import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { BulkBar } from "@/features/paper-trail/bulk-bar";
import { questionOf } from "@/features/paper-trail/list-model";
import type { OriginalsSearch } from "@/features/paper-trail/list-search";
import { ListTools } from "@/features/paper-trail/list-tools";
import { OriginalCount } from "@/features/paper-trail/original-count";
import { OriginalList } from "@/features/paper-trail/original-list";
import { SharesButton } from "@/features/paper-trail/shares-button";
import { useOriginals } from "@/features/paper-trail/use-originals";
import { ScansButton } from "@/features/scans/scans-button";
import { NOTHING } from "@/shared/ui/data-grid/selection-model";
import { ListPage } from "@/shared/ui/list-page";
import { DocumentsDenied } from "./documents-denied";

type Props = { search: OriginalsSearch };

export function OriginalsScreen({ search }: Props) {
  return useCan("documents.read") ? <Register search={search} /> : <DocumentsDenied />;
}

/** The originals that somebody waits for, the most urgent first. */
function Register({ search }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const canTrack = useCan("documents.track");
  const [selection, setSelection] = useState(NOTHING);
  const pages = useOriginals(search, selection.ids.size > 0);
  const { list, rows, more } = pages;
  const question = questionOf(search);
  const go = (next: OriginalsSearch): void => {
    setSelection(NOTHING);
    void navigate({ to: "/originals", search: next, replace: true });
  };
  const isWhole = list.data !== undefined && !more.hasMore;
  return (
    <ListPage
      title={t`Контроль оригиналов`}
      count={
        <OriginalCount
          key={JSON.stringify(question)}
          question={question}
          loaded={isWhole ? more.offset + rows.length : null}
        />
      }
      actions={
        <>
          {canTrack && <ScansButton />}
          <SharesButton />
        </>
      }
      tools={<ListTools search={search} onSearch={go} />}
    >
      <OriginalList
        search={search}
        pages={pages}
        selection={canTrack ? selection : null}
        onSearch={go}
        onSelect={setSelection}
      />
      {canTrack && <BulkBar rows={rows} selection={selection} onSelect={setSelection} />}
    </ListPage>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Asked, ListCount } from "@/shared/ui/list-count";
import { type OriginalFilter, paperQueries } from "./api";

type Props = { question: OriginalFilter; loaded: number | null };

export function OriginalCount({ question, loaded }: Props) {
  const [asked, setAsked] = useState<Asked>("no");
  const count = useQuery({
    ...paperQueries.count(question, asked === "exactly"),
    enabled: asked !== "no" && loaded === null,
  });
  return <ListCount loaded={loaded} asked={asked} onAsk={setAsked} query={count} />;
}

import type { DealDocument } from "@/shared/api/types";
import type { Fields } from "./model";

/** What the part of a draft is given that only its kind has. */
export type OwnPartProps = {
  seen: DealDocument;
  fields: Fields;
  /** Whether nothing was typed since the server has counted. */
  isCounted: boolean;
  isTried: boolean;
  /** The places that the server has refused. */
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<Fields>, pointer: string) => void;
};

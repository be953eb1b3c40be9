import { lazy, Suspense } from "react";
import { SkeletonLines } from "@/shared/ui/states/loading";
import type { Fields } from "./model";

// Few documents are contracts, letters or written by others; none is two of them.
const ContractTextFields = lazy(async () => ({
  default: (await import("./contract-text")).ContractTextFields,
}));

const LetterFields = lazy(async () => ({
  default: (await import("./letter-fields")).LetterFields,
}));

const OutsideFields = lazy(async () => ({
  default: (await import("./outside-fields")).OutsideFields,
}));

type Props = {
  fields: Fields;
  isTried: boolean;
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<Fields>, pointer: string) => void;
};

/** The part of a draft that only its kind has. */
export function OwnParts({ fields, isTried, refused, onChange }: Props) {
  const { contract, letter, outside } = fields;
  return (
    <Suspense fallback={<SkeletonLines count={6} />}>
      {contract && (
        <ContractTextFields
          text={contract}
          refused={refused}
          onChange={(text) => onChange({ contract: text }, "/contract")}
        />
      )}
      {letter && (
        <LetterFields
          letter={letter}
          refused={refused}
          onChange={(texts, pointer) => onChange({ letter: texts }, pointer)}
        />
      )}
      {outside && (
        <OutsideFields
          outside={outside}
          isTried={isTried}
          refused={refused}
          onChange={(typed, pointer) => onChange({ outside: typed }, pointer)}
        />
      )}
    </Suspense>
  );
}

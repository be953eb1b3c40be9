import { lazy, Suspense } from "react";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { hasGoodsPlaces } from "./goods-model";
import type { OwnPartProps } from "./own-part-props";

// Few documents are contracts, letters, written by others, or of the tax law's rarer kinds; none is two of them; few say more of their goods than a form must.
const ContractTextFields = lazy(async () => ({
  default: (await import("./contract-text")).ContractTextFields,
}));

const LetterFields = lazy(async () => ({
  default: (await import("./letter-fields")).LetterFields,
}));

const OutsideFields = lazy(async () => ({
  default: (await import("./outside-fields")).OutsideFields,
}));

const AdvanceFields = lazy(async () => ({
  default: (await import("./tax/advance-fields")).AdvanceFields,
}));

const CorrectionFields = lazy(async () => ({
  default: (await import("./tax/correction-fields")).CorrectionFields,
}));

const GoodsSection = lazy(async () => ({
  default: (await import("./goods-section")).GoodsSection,
}));

/** The part of a draft that only its kind has. */
export function OwnParts(props: OwnPartProps) {
  const { seen, fields, isTried, refused, onChange } = props;
  const { contract, letter, outside } = fields;
  return (
    <Suspense fallback={<SkeletonLines count={6} />}>
      {seen.advance && <AdvanceFields {...props} />}
      {seen.corrected && <CorrectionFields {...props} />}
      {hasGoodsPlaces(seen) && <GoodsSection {...props} />}
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

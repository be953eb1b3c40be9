import { exportDocuments } from "@/shared/api/generated/operations/export-documents.gen";
import { getDocumentXml } from "@/shared/api/generated/operations/get-document-xml.gen";
import type { ExportDocumentsData } from "@/shared/api/generated/types.gen";
import { fileNameIn } from "../model";

export type ExportWish = ExportDocumentsData["body"];
type Taken = { name: string | null; blob: Blob };

const asBlob = { parseAs: "blob" as const, throwOnError: true as const };

/** What goes to other programs, with the name that they know it by. */
export const takeFile = {
  xml: async (id: string): Promise<Taken> => {
    const { data, response } = await getDocumentXml({ path: { id }, ...asBlob });
    return taken(response, data);
  },
  ofPeriod: async (body: ExportWish): Promise<Taken> => {
    const { data, response } = await exportDocuments({ body, ...asBlob });
    return taken(response, data);
  },
};

function taken(response: Response, data: BlobPart): Taken {
  return { name: fileNameIn(response.headers.get("Content-Disposition")), blob: new Blob([data]) };
}

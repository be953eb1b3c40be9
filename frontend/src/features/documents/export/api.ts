import { exportDocuments } from "@/shared/api/generated/operations/export-documents.gen";
import { getDocumentDocx } from "@/shared/api/generated/operations/get-document-docx.gen";
import { getDocumentXml } from "@/shared/api/generated/operations/get-document-xml.gen";
import { takePapers } from "@/shared/api/generated/operations/take-papers.gen";
import type { ExportDocumentsData } from "@/shared/api/generated/types.gen";
import { fileNameIn } from "../model";

type Book = ExportDocumentsData["body"];
/** A file for the books, or the papers themselves. */
export type ExportWish = Omit<Book, "format"> & { format: Book["format"] | "zip" | "xml" };
type Taken = { name: string | null; blob: Blob };

const asBlob = { parseAs: "blob" as const, throwOnError: true as const };

/** What goes to other programs, with the name that they know it by. */
export const takeFile = {
  xml: async (id: string): Promise<Taken> => {
    const { data, response } = await getDocumentXml({ path: { id }, ...asBlob });
    return taken(response, data);
  },
  docx: async (id: string): Promise<Taken> => {
    const { data, response } = await getDocumentDocx({ path: { id }, ...asBlob });
    return taken(response, data);
  },
  ofPeriod: async ({ format, ...period }: ExportWish): Promise<Taken> => {
    const { data, response } =
      format === "zip" || format === "xml"
        ? await takePapers({
            body: { ...period, format: format === "zip" ? "pdf" : "xml" },
            ...asBlob,
          })
        : await exportDocuments({ body: { ...period, format }, ...asBlob });
    return taken(response, data);
  },
};

function taken(response: Response, data: BlobPart): Taken {
  return { name: fileNameIn(response.headers.get("Content-Disposition")), blob: new Blob([data]) };
}

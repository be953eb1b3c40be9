import { keepPreviousData, type QueryClient } from "@tanstack/react-query";
import {
  getBoard,
  getBoardOptions,
  getBoardQueryKey,
} from "@/shared/api/generated/operations/get-board.gen";
import { listBoardColumn } from "@/shared/api/generated/operations/list-board-column.gen";
import type { Board } from "@/shared/api/types";
import { loadedDepth } from "./depth-model";

const PAGE = 30;
const MOST = 200;

export type BoardFilter = { pipelineId: string; responsibleId?: string };

function boardQuery({ pipelineId, responsibleId }: BoardFilter) {
  return {
    pipeline_id: pipelineId,
    ...(responsibleId && { responsible_id: responsibleId }),
  };
}

export const boardQueries = {
  /** A refetch brings as many cards as were scrolled to, so the column does not jump back. */
  board: (filter: BoardFilter) => {
    const options = { query: boardQuery(filter) };
    const queryKey = getBoardQueryKey(options);
    return {
      ...getBoardOptions(options),
      placeholderData: keepPreviousData,
      queryFn: async ({ client, signal }: { client: QueryClient; signal: AbortSignal }) => {
        const limit = loadedDepth(client.getQueryData<Board>(queryKey), PAGE, MOST);
        const query = { ...options.query, limit };
        const { data } = await getBoard({ query, signal, throwOnError: true });
        return data;
      },
    };
  },
  key: (filter: BoardFilter) => getBoardQueryKey({ query: boardQuery(filter) }),
  /** Every board in the cache, whatever its filter. */
  anyKey: [{ _id: "getBoard" as const }],
};

export async function loadColumn(filter: BoardFilter, stageId: string, cursor: string) {
  const { pipeline_id: _, ...query } = boardQuery(filter);
  const { data } = await listBoardColumn({
    path: { stage_id: stageId },
    query: { ...query, cursor, limit: PAGE },
    throwOnError: true,
  });
  return data;
}

import { arrangeHome } from "@/shared/api/generated/operations/arrange-home.gen";
import { showHomeOptions } from "@/shared/api/generated/operations/show-home.gen";
import type { Layout } from "./layout-model";

export const homeQuery = showHomeOptions;

export const sendLayout = (layout: Layout) => arrangeHome({ body: layout, throwOnError: true });

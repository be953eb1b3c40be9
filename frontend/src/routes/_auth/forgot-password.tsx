import { createFileRoute } from "@tanstack/react-router";
import { ForgotScreen } from "@/screens/auth/forgot-screen";

export const Route = createFileRoute("/_auth/forgot-password")({ component: ForgotScreen });

import { createFileRoute } from "@tanstack/react-router";
import { SignUpScreen } from "@/screens/auth/sign-up-screen";

export const Route = createFileRoute("/_auth/sign-up")({ component: SignUpScreen });

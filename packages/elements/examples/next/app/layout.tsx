import type { ReactNode } from "react";

export const metadata = { title: "Spean in Next.js" };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="km" translate="no">
      <body>{children}</body>
    </html>
  );
}

export const metadata = { title: 'A planning page', icons: 'data:,' };

export default function Layout({ children }) {
  return <html lang="en-NZ"><body>{children}</body></html>;
}

import type { ComponentChildren } from 'preact';

export function ReportSection({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: ComponentChildren }) {
  return (
    <section class="report-section">
      <h3>{title}</h3>
      {note && <p class="report-note">{note}</p>}
      {children}
    </section>
  );
}

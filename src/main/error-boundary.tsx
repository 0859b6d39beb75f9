import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { Language } from '../model/language.ts';
import { Crash } from './failure.tsx';

/** Shows what failed in place of a blank page. */
export function ErrorBoundary({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ComponentChildren;
}) {
  const [error] = useErrorBoundary((thrown: unknown) => console.error(thrown));
  return error ? <Crash language={language} error={error} /> : children;
}

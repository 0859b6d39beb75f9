import { signal } from '@preact/signals';

type ClassMethods = typeof import('../metrics/classify.ts');

const loaded = signal<ClassMethods | null>(null);
let loading: Promise<void> | null = null;

/** Fetches what makes classes otherwise than between round numbers, and finds the middle of a diverging ramp. */
export function loadClassMethods(): Promise<void> {
  loading ??= import('../metrics/classify.ts').then(
    (methods) => {
      loaded.value = methods;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** What has been fetched, else null while it is under way; whoever calls this in an effect or component follows. */
export function classMethods(): ClassMethods | null {
  if (!loaded.value) {
    const ask = () => {
      loadClassMethods().catch((error: unknown) => {
        console.warn(error);
        globalThis.addEventListener?.('online', ask, { once: true });
      });
    };
    ask();
  }
  return loaded.value;
}

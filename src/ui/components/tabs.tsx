import { useRef } from 'preact/hooks';
import { useChosenInView } from './use-chosen-in-view.ts';

interface TabsProps<T extends string> {
  /** Prefix of the tabs' ids; the page they control is `<id>-page`. */
  readonly id: string;
  readonly label: string;
  readonly values: readonly T[];
  readonly active: T;
  readonly nameOf: (value: T) => string;
  readonly onChange: (value: T) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** A list of tabs of which one is in the tab order; arrow keys go from one to the next, and open it. */
export function Tabs<T extends string>({ id, label, values, active, nameOf, onChange }: TabsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  // Names change with the language, and their widths with them.
  useChosenInView(list, '[aria-selected=true]', nameOf(active));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (values.indexOf(active) + step + values.length) % values.length;
    const next = values[index];
    if (next !== undefined) onChange(next);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div ref={list} class="ledger-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {values.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${id}-${each}`}
          aria-selected={each === active}
          aria-controls={`${id}-page`}
          tabIndex={each === active ? 0 : -1}
          onClick={() => onChange(each)}
        >
          {nameOf(each)}
        </button>
      ))}
    </div>
  );
}

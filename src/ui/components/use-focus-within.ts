import { useEffect, useRef } from 'preact/hooks';

/** The focus goes to the box that opens, and back to where it came from when the box closes with the focus in it. */
export function useFocusWithin<T extends HTMLElement>() {
  const box = useRef<T>(null);
  useEffect(() => {
    const element = box.current;
    const opener = document.activeElement;
    element?.focus({ preventScroll: true });
    return () => {
      const { activeElement } = document;
      const wasWithin = activeElement === document.body || element?.contains(activeElement);
      if (wasWithin && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return box;
}

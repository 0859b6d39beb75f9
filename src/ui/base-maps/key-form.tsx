import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../context.ts';

/** Asks for the user's own key. */
export function KeyForm({ onKey }: { readonly onKey: (key: string) => void }) {
  const { t } = useSpeech();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const key = field.current?.value.trim() ?? '';
    const isKey = /^[0-9a-z]{8,64}$/iu.test(key);
    setWrong(!isKey);
    if (isKey) onKey(key);
  };
  return (
    <form class="base-key" onSubmit={submit} noValidate>
      <div class="field">
        <label for={id}>{t('base.key')}</label>
        <input
          id={id}
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
        />
        <span id={`${id}-hint`} class={isWrong ? 'field-fault' : 'hint'} role={isWrong ? 'alert' : undefined}>
          {t(isWrong ? 'base.keyFault' : 'base.keyHint')}
        </span>
      </div>
      <button type="submit" class="solid-button">
        {t('base.useKey')}
      </button>
    </form>
  );
}

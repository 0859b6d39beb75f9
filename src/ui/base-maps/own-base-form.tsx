import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../i18n/translate.ts';
import { baseDatums, type OnlineBase, onlineKinds } from '../../model/base-map.ts';
import { useSpeech } from '../context.ts';
import { emptyForm, kindOf, type OwnBaseForm, type OwnBaseRead, readOwnBase } from './read-own-base.ts';

interface RowProps {
  readonly label: string;
  readonly fault: MessageKey | undefined;
  readonly hint?: string;
  /** Gets what the control is known by. */
  readonly children: (attributes: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A field with its label, a hint, and what is wrong with what it holds. */
function Row({ label, fault, hint, children }: RowProps) {
  const { t } = useSpeech();
  const id = useId();
  const text = fault ? t(fault) : hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, ...(text ? { 'aria-describedby': `${id}-text` } : {}), 'aria-invalid': fault !== undefined })}
      {text && (
        <span id={`${id}-text`} class={fault ? 'field-fault' : 'hint'} role={fault ? 'alert' : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}

interface OwnBaseFormProps {
  readonly onAdd: (base: OnlineBase) => void;
  readonly onCancel: () => void;
}

/** Asks for the address of a base, and for what cannot be told from it. */
export function OwnBaseFields({ onAdd, onCancel }: OwnBaseFormProps) {
  const { t } = useSpeech();
  const [form, setForm] = useState<OwnBaseForm>(emptyForm);
  const [read, setRead] = useState<OwnBaseRead | null>(null);
  const element = useRef<HTMLFormElement>(null);
  // The first field when the form opens, and the first to mend when it is sent.
  useLayoutEffect(() => {
    element.current?.querySelector<HTMLElement>(read ? '[aria-invalid=true]' : 'select')?.focus();
  }, [read]);
  const faults = read && !read.ok ? read.faults : {};
  const isTiles = form.kind === 'xyz';
  const set = (patch: Partial<OwnBaseForm>) => setForm({ ...form, ...patch });
  const text = (field: 'name' | 'address' | 'above' | 'credit' | 'maxZoom', label: MessageKey, hint?: string) => (
    <Row label={t(label)} fault={faults[field]} {...(hint ? { hint } : {})}>
      {(attributes) => (
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          inputmode={field === 'maxZoom' ? 'numeric' : undefined}
          value={form[field]}
          onInput={(event) => set({ [field]: event.currentTarget.value })}
          {...attributes}
        />
      )}
    </Row>
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const next = readOwnBase(form, `own-${crypto.getRandomValues(new Uint32Array(1))[0]}`, document.baseURI);
    setRead(next);
    if (next.ok) onAdd(next.base);
  };
  return (
    <form ref={element} class="base-form" aria-label={t('base.own')} onSubmit={submit} noValidate>
      <Row label={t('base.kind')} fault={undefined}>
        {(attributes) => (
          <select
            value={form.kind}
            onChange={(event) => set({ kind: kindOf(event.currentTarget.value) })}
            {...attributes}
          >
            {onlineKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`base.kind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Row>
      {text('name', 'base.name')}
      {text('address', 'base.address', t(`base.addressHint.${form.kind}`))}
      {isTiles && text('above', 'base.above')}
      <Row label={t('base.datum')} fault={faults.datum} hint={t('base.datumHint')}>
        {(attributes) => (
          <select value={form.datum} onChange={(event) => set({ datum: event.currentTarget.value })} {...attributes}>
            <option value="">{t('base.datum.choose')}</option>
            {baseDatums.map((datum) => (
              <option key={datum} value={datum}>
                {t(`base.datum.${datum}`)}
              </option>
            ))}
          </select>
        )}
      </Row>
      {text('credit', 'base.credit')}
      {isTiles && (
        <div class="field-pair">
          {text('maxZoom', 'base.maxZoom')}
          <Row label={t('base.tileSize')} fault={undefined}>
            {(attributes) => (
              <select
                value={form.tileSize}
                onChange={(event) => set({ tileSize: event.currentTarget.value })}
                {...attributes}
              >
                <option value="256">256 px</option>
                <option value="512">512 px</option>
              </select>
            )}
          </Row>
        </div>
      )}
      <div class="base-form-ways">
        <button type="submit" class="solid-button">
          {t('base.add')}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {t('base.cancel')}
        </button>
      </div>
    </form>
  );
}

import { type BaseDatum, baseDatums, type OnlineBase, onlineKinds } from '../../model/base-map.ts';
import { readTileAddress, readWebAddress } from '../../model/tile-address.ts';

/** What the form holds, as it was written. */
export interface OwnBaseForm {
  readonly kind: OnlineBase['kind'];
  readonly name: string;
  readonly address: string;
  /** Of tiles alone: a layer above the first; may be empty. */
  readonly above: string;
  readonly datum: string;
  readonly credit: string;
  readonly maxZoom: string;
  readonly tileSize: string;
}

export const emptyForm: OwnBaseForm = {
  kind: 'xyz',
  name: '',
  address: '',
  above: '',
  datum: '',
  credit: '',
  maxZoom: '18',
  tileSize: '256',
};

export type OwnBaseFault =
  | 'base.nameFault'
  | 'base.addressFault.refused'
  | 'base.addressFault.tiles'
  | 'base.datumFault'
  | 'base.maxZoomFault';

export type OwnBaseRead =
  | { readonly ok: true; readonly base: OnlineBase }
  | { readonly ok: false; readonly faults: Readonly<Partial<Record<keyof OwnBaseForm, OwnBaseFault>>> };

export const kindOf = (text: string): OnlineBase['kind'] => onlineKinds.find((kind) => kind === text) ?? 'xyz';
const datumOf = (text: string): BaseDatum | undefined => baseDatums.find((datum) => datum === text);

/** The base that a form describes, or what is wrong with it, field by field. `page` is the address of the page. */
export function readOwnBase(form: OwnBaseForm, id: string, page: string): OwnBaseRead {
  const isTiles = form.kind === 'xyz';
  const addressOf = (text: string): string | OwnBaseFault => {
    const address = readWebAddress(text, page);
    if (address === null) return 'base.addressFault.refused';
    return isTiles && !readTileAddress(address) ? 'base.addressFault.tiles' : address;
  };
  const isFault = (text: string): text is OwnBaseFault => text.startsWith('base.addressFault');
  const address = addressOf(form.address);
  const above = isTiles && form.above.trim() ? addressOf(form.above) : '';
  const datum = datumOf(form.datum);
  const maxZoom = Number(form.maxZoom);
  const isZoom = !isTiles || (Number.isInteger(maxZoom) && maxZoom >= 1 && maxZoom <= 22);
  const faults = {
    ...(form.name.trim() ? {} : { name: 'base.nameFault' as const }),
    ...(isFault(address) ? { address } : {}),
    ...(isFault(above) ? { above } : {}),
    ...(datum ? {} : { datum: 'base.datumFault' as const }),
    ...(isZoom ? {} : { maxZoom: 'base.maxZoomFault' as const }),
  };
  if (!datum || Object.keys(faults).length > 0) return { ok: false, faults };
  return {
    ok: true,
    base: {
      kind: form.kind,
      id,
      name: form.name.trim(),
      urls: above ? [address, above] : [address],
      datum,
      attribution: form.credit.trim(),
      tileSize: form.tileSize === '512' ? 512 : 256,
      maxZoom: isTiles ? maxZoom : 22,
    },
  };
}

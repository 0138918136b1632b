/** Pure edits of a cocktail. Empty text takes a field away: the file then says "not recorded", not "recorded as nothing". */
import { type Cocktail, type Component, componentSchema, type Treatment } from '#shared/chart/schema.ts';
import { vialsFor } from '#shared/clinical/stock.ts';
import { totalVolumeUl } from '#shared/cocktail/mixture.ts';

type Edit = (treatment: Treatment) => Treatment;

const withCocktail =
  (change: (cocktail: Cocktail) => Cocktail): Edit =>
  (treatment) => ({ ...treatment, cocktail: change(treatment.cocktail) });

/** Changes the components; a prepared volume that was their sum stays their sum. */
const withComponents = (change: (components: Component[]) => Component[]): Edit =>
  withCocktail((cocktail) => {
    const components = change(cocktail.components);
    const followed = cocktail.preparedUl === totalVolumeUl(cocktail);
    const next = { ...cocktail, components };
    return followed ? { ...next, preparedUl: totalVolumeUl(next) } : next;
  });

const withComponent = (id: string, change: (component: Component) => Component): Edit =>
  withComponents((list) => list.map((component) => (component.id === id ? change(component) : component)));

/** Adds an empty component at the end. */
export const addComponent = (id: string): Edit =>
  withComponents((list) => [...list, { id, name: '', strength: null, volumeUl: 0 }]);

/** Takes a component out. */
export const removeComponent = (id: string): Edit => withComponents((list) => list.filter((item) => item.id !== id));

/** Moves a component one place up or down; at the end of the list nothing changes. */
export const moveComponent = (id: string, by: -1 | 1): Edit =>
  withComponents((list) => {
    const from = list.findIndex((item) => item.id === id);
    const item = list[from];
    const to = from + by;
    if (item === undefined || to < 0 || to >= list.length) return list;
    const rest = list.filter((other) => other.id !== id);
    return [...rest.slice(0, to), item, ...rest.slice(to)];
  });

/** Names a component. */
export const setName = (id: string, name: string): Edit => withComponent(id, (component) => ({ ...component, name }));

/** Sets or clears the strength. */
export const setStrength = (id: string, strength: Component['strength']): Edit =>
  withComponent(id, (component) => ({ ...component, strength }));

/** Vials that go with a volume, unless somebody wrote another number; of a vial for several uses nobody can know. */
function vialsWith(component: Component, volumeUl: number): Pick<Component, 'vials'> {
  const { lotId, packUl, singleUse, vials } = component;
  const due = singleUse === true && lotId !== undefined ? vialsFor(packUl, volumeUl) : null;
  const isOwn = vials !== undefined && component.volumeUl > 0 && vials !== vialsFor(packUl, component.volumeUl);
  return due === null || isOwn ? {} : { vials: due };
}

/** Sets the volume drawn up; the vials taken follow it. */
export const setVolume = (id: string, volumeUl: number): Edit =>
  withComponent(id, (component) => ({ ...component, ...vialsWith(component, volumeUl), volumeUl }));

/** Sets or clears the number of vials taken from stock. */
export const setVials = (id: string, vials: number | null): Edit =>
  withComponent(id, ({ vials: _old, ...rest }) => (vials === null ? rest : { ...rest, vials }));

/** What is copied of a lot into a component. */
type LotValues = Pick<Component, 'lot' | 'lotId' | 'expiry' | 'vials'>;

/** Takes a product of the catalogue in, with or without a lot. */
export const addFromCatalogue = (id: string, values: Omit<Component, 'id' | 'volumeUl'>): Edit =>
  withComponents((list) => [...list, componentSchema.parse({ ...values, id, volumeUl: 0 })]);

/** Sets the lot of a component to one of the catalogue. */
export const chooseLot = (id: string, values: LotValues): Edit =>
  withComponent(id, ({ lot: _lot, lotId: _lotId, expiry: _expiry, vials: _vials, ...rest }) => {
    const next: Component = { ...rest, ...values };
    return { ...next, ...vialsWith(next, rest.volumeUl) };
  });

/** Makes a component of the catalogue one that is typed in: what the label said goes, the rest stays. */
export const detach = (id: string): Edit =>
  withComponent(
    id,
    ({
      productId: _product,
      lotId: _lotId,
      vials: _vials,
      packUl: _pack,
      singleUse: _single,
      ingredients: _ingredients,
      allergens: _allergens,
      flags: _flags,
      ph: _ph,
      doNotMix: _doNotMix,
      ...rest
    }) => rest,
  );

/** Says how much lidocaine is in a component, or leaves it to its names and label (null). */
export const setLidocaine = (id: string, lidocaine: Component['lidocaine'] | null): Edit =>
  withComponent(id, ({ lidocaine: _old, ...rest }) =>
    lidocaine === null || lidocaine === undefined ? rest : { ...rest, lidocaine },
  );

/** Sets or clears the manufacturer. */
export const setManufacturer = (id: string, text: string): Edit =>
  withComponent(id, ({ manufacturer: _old, ...rest }) => (text === '' ? rest : { ...rest, manufacturer: text }));

/** Sets or clears the lot by hand: it is none of the catalogue's then, and takes no vials of it. */
export const setLot = (id: string, text: string): Edit =>
  withComponent(id, ({ lot: _old, lotId: _lotId, vials: _vials, ...rest }) =>
    text === '' ? rest : { ...rest, lot: text },
  );

/** Sets or clears the expiry date. */
export const setExpiry = (id: string, date: string): Edit =>
  withComponent(id, ({ expiry: _old, ...rest }) => (date === '' ? rest : { ...rest, expiry: date }));

/** Sets the prepared volume. */
export const setPrepared = (preparedUl: number): Edit => withCocktail((cocktail) => ({ ...cocktail, preparedUl }));

/** Sets the discarded volume. */
export const setDiscarded = (discardedUl: number): Edit => withCocktail((cocktail) => ({ ...cocktail, discardedUl }));

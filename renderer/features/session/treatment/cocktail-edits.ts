/** Pure edits of a cocktail. Empty text takes a field away: the file then says "not recorded", not "recorded as nothing". */
import type { Cocktail, Component, Treatment } from '#shared/chart/schema.ts';
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

/** Sets the volume drawn up. */
export const setVolume = (id: string, volumeUl: number): Edit =>
  withComponent(id, (component) => ({ ...component, volumeUl }));

/** Sets or clears the manufacturer. */
export const setManufacturer = (id: string, text: string): Edit =>
  withComponent(id, ({ manufacturer: _old, ...rest }) => (text === '' ? rest : { ...rest, manufacturer: text }));

/** Sets or clears the lot. */
export const setLot = (id: string, text: string): Edit =>
  withComponent(id, ({ lot: _old, ...rest }) => (text === '' ? rest : { ...rest, lot: text }));

/** Sets or clears the expiry date. */
export const setExpiry = (id: string, date: string): Edit =>
  withComponent(id, ({ expiry: _old, ...rest }) => (date === '' ? rest : { ...rest, expiry: date }));

/** Sets the prepared volume. */
export const setPrepared = (preparedUl: number): Edit => withCocktail((cocktail) => ({ ...cocktail, preparedUl }));

/** Sets the discarded volume. */
export const setDiscarded = (discardedUl: number): Edit => withCocktail((cocktail) => ({ ...cocktail, discardedUl }));

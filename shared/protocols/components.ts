/** Ingredients of a protocol: what is drawn up, never from which vial of which day. */
import type { Component } from '../chart/schema.ts';

/** A component without what belongs to a day: lot, expiry, vials taken from stock. */
export function withoutLot(component: Component): Component {
  const { lot: _lot, lotId: _lotId, expiry: _expiry, vials: _vials, ...rest } = component;
  return rest;
}

/** A component as another clinic can use it: without the entry of this one's catalogue either. */
export function withoutCatalogue(component: Component): Component {
  const { productId: _productId, ...rest } = withoutLot(component);
  return rest;
}

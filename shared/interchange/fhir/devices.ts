/** Needles, devices, and lots that carry a UDI. */
import type { Device, DeviceDeviceName, Reference } from '@medplum/fhirtypes';

import { type Technique } from '../../chart/schema.ts';
import { type Entry } from '../../dossier/entry.ts';
import { umToMm } from '../../units.ts';
import { GS1_ISSUER } from './codes.ts';
import { type Sheet } from './sheet.ts';
import { tidyText } from './tidy.ts';

const named = (name: string): DeviceDeviceName[] =>
  tidyText(name) === '' ? [] : [{ name, type: 'user-friendly-name' }];

/** Takes up what a treatment was done with. */
export function addDevices(sheet: Sheet, key: string, { needle, device }: Technique): Reference<Device>[] {
  const references: Reference<Device>[] = [];
  if (needle !== undefined) {
    const sizes = [
      ...(needle.gauge === undefined ? [] : [`${needle.gauge} G`]),
      ...(needle.lengthUm === undefined ? [] : [`${umToMm(needle.lengthUm)} mm`]),
    ];
    const added = sheet.add<Device>(`${key}|needle`, {
      resourceType: 'Device',
      type: { text: 'Needle' },
      deviceName: named(['Needle', ...sizes].join(' ')),
      lotNumber: needle.lot ?? '',
    });
    references.push(added);
  }
  if (device !== undefined) {
    const added = sheet.add<Device>(`${key}|device`, {
      resourceType: 'Device',
      type: { text: 'Injection device' },
      deviceName: named(device.name),
      note: [{ text: device.settings ?? '' }],
    });
    references.push(added);
  }
  return references;
}

/** Takes up a lot whose pack carried a UDI. */
export const addLotDevice = (sheet: Sheet, { id, body }: Entry<'lot'>, product?: Entry<'product'>): Reference<Device> =>
  sheet.add<Device>(`lot|${id}`, {
    resourceType: 'Device',
    udiCarrier: [
      { ...(body.gtin !== '' && { deviceIdentifier: body.gtin, issuer: GS1_ISSUER }), carrierHRF: body.udi },
    ],
    lotNumber: body.lot,
    expirationDate: body.expiry ?? '',
    serialNumber: body.serial,
    manufacturer: product?.body.manufacturer ?? '',
    deviceName: named(product?.body.name ?? ''),
  });

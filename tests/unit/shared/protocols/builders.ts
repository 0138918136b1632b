/** Protocols for tests. */
import type { Protocol } from '#shared/dossier/policy.ts';

/** A protocol of the clinic's own. */
export const aProtocol = (values: Partial<Protocol> = {}): Protocol => ({
  name: 'Glow',
  indication: 'Dullness',
  technique: {
    code: 'papule',
    spacingUm: [8_000, 20_000],
    depthUm: 2_000,
    needle: { gauge: 32, lengthUm: 4_000 },
    device: { name: 'Gun', settings: 'mode 2' },
  },
  volumeUl: 30,
  threadUlPerCm: null,
  areaUlPerCm2: null,
  pattern: { kind: 'fill', fill: 'square', spacingUm: 12_000, rowUm: null, angleDegrees: 15 },
  components: [{ id: 'c1', name: 'HA', strength: { value: 20_000, unit: 'ug/mL' }, volumeUl: 1_500 }],
  source: '',
  notes: '',
  archived: false,
  ...values,
});

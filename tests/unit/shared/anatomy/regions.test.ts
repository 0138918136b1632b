import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { liftToSkin } from '#shared/anatomy/lift.ts';
import { nameSkin } from '#shared/anatomy/regions/name-skin.ts';
import { encodeRegions, regionMapOf, regionsFileSchema } from '#shared/anatomy/regions/regions-file.ts';
import { REGION_CODES } from '#shared/anatomy/regions/region-names.ts';
import { decodeSkin, isSkinPart } from '#shared/anatomy/skin.ts';
import { createSurface } from '#shared/anatomy/surface.ts';
import { viewsFileSchema } from '#shared/anatomy/view-image.ts';
import { projectToView } from '#shared/anatomy/lift.ts';
import { VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';

describe.each(['female', 'male'] as const)('regions of the %s body', (sex) => {
  const folder = resolve(import.meta.dirname, '../../../../resources/anatomy/adult-1', sex);
  const surface = createSurface(decodeSkin(readFileSync(resolve(folder, 'skin.bin'))));
  const views = viewsFileSchema.parse(JSON.parse(readFileSync(resolve(folder, 'views.json'), 'utf8')));
  const { landmarks } = views;
  const codes = nameSkin(surface.mesh, surface.normals, landmarks, sex);
  const file = regionsFileSchema.parse(JSON.parse(readFileSync(resolve(folder, 'regions.json'), 'utf8')));
  const map = regionMapOf(file, surface.mesh);
  const um = (code: string) => landmarks.find((landmark) => landmark.code === code) ?? { xUm: 0, yUm: 0, zUm: 0 };
  const at = (view: ViewId, uCm: number, vCm: number) => {
    const point = liftToSkin(surface, view, Math.round(uCm * 10_000), Math.round(vCm * 10_000));
    return point && map.regionAt(point);
  };

  test('cover all of the skin, nothing else, and use every name', () => {
    const used = new Set<number>();
    codes.forEach((code, face) => {
      if ((code !== 255) !== isSkinPart(surface.mesh.part[2 * face] ?? 0)) throw new Error(`face ${face}`);
      used.add(code);
    });
    expect(REGION_CODES.filter((_, i) => !used.has(i))).toEqual([]);
  });

  test('are in the file as the rules give them (else run `node scripts/build-anatomy.ts --regions-only`)', () => {
    expect(file).toEqual(encodeRegions(codes, 'adult-1', sex));
    const cheek = map.trianglesOf(['cheek_buccal:left']);
    expect(cheek.length).toBeGreaterThan(500);
    expect(new Set(cheek.map((triangle) => map.regionAt({ triangle })))).toEqual(new Set(['cheek_buccal:left']));
  });

  test('are the same on both sides', () => {
    const counts = new Map<string, number>();
    for (const code of codes) {
      const name = REGION_CODES[code];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [name, count] of counts) {
      if (!name.endsWith(':left')) continue;
      const other = counts.get(name.replace(':left', ':right')) ?? 0;
      expect(Math.abs(count - other), name).toBeLessThanOrEqual(0.15 * count);
    }
  });

  test('lie where their names say', () => {
    const y = (code: string) => um(code).yUm / 10_000;
    expect(at('face-front', 0, y('glabella') + 3.5)).toBe('forehead');
    expect(at('face-front', 0, y('glabella'))).toBe('glabella');
    expect(at('face-front', 0, (y('nasion') + y('subnasale')) / 2)).toBe('nose');
    expect(at('face-front', 0, y('menton') + 1)).toBe('chin');
    expect(at('face-front', 0, (y('subnasale') + y('labiale_superius')) / 2)).toBe('upper_lip');
    expect(at('face-front', 4.5, y('stomion') + 0.3)).toBe('cheek_buccal:left');
    expect(at('face-front', -4.5, y('stomion') + 0.3)).toBe('cheek_buccal:right');
    expect(at('scalp-top', 0, um('vertex').zUm / 10_000 + 1)).toBe('scalp_mid');
    expect(at('scalp-top', 0, um('crown').zUm / 10_000)).toBe('scalp_vertex');
    expect(at('body-front', 0, y('omphalion'))).toBe('umbilical');
    expect(at('body-back', 0, y('omphalion'))).toBe('lumbar');
    expect(at('body-back', -8, y('omphalion') - 18)).toBe('gluteal:left');
    expect(at('submental', 0, 0.7071 * (y('menton') - 2 + 9))).toBeTruthy();
  });

  test('give the skin between the inner corner of the eye and the nose to the lids and the tear trough', () => {
    const [inner, eye] = [um('endocanthion_left').xUm / 10_000, um('pupil_left').yUm / 10_000];
    const { positionsUm, start } = surface.mesh;
    for (const triangle of map.trianglesOf(['cheek_medial:left', 'cheek_medial:right'])) {
      const corners = [0, 1, 2].map((i) => (positionsUm[3 * (start[3 * triangle + i] ?? 0) + 1] ?? 0) / 10_000);
      // The tear trough ends 2.1 cm below the pupil; a face belongs to one region whole.
      expect(Math.min(...corners)).toBeLessThan(eye - 2.1);
    }
    expect(at('face-front', inner - 0.45, eye + 0.5)).toBe('upper_eyelid:left');
    expect(at('face-front', inner - 0.45, eye - 0.5)).toBe('lower_eyelid:left');
    expect(at('face-front', inner - 0.2, eye - 1.5)).toBe('tear_trough:left');
    expect(at('face-front', -(inner - 0.2), eye - 1.5)).toBe('tear_trough:right');
  });

  test('are the same for one place in whichever view it is looked at', () => {
    const point = liftToSkin(surface, 'face-front', 45_000, Math.round(um('subnasale').yUm));
    if (!point) throw new Error('the cheek has skin');
    const region = map.regionAt(point);
    let seen = 0;
    for (const view of VIEW_IDS) {
      const projection = projectToView(surface, view, point);
      if (!projection.visible) continue;
      seen++;
      const again = liftToSkin(surface, view, projection.uUm, projection.vUm);
      expect(again && map.regionAt(again)).toBe(region);
    }
    expect(seen).toBeGreaterThanOrEqual(4);
  });
});

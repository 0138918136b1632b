import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';

import { type ViewsFile, viewsFileSchema } from '#shared/anatomy/view-image.ts';
import type { Chart } from '#shared/chart/schema.ts';
import { wholeView } from '../../../../../../renderer/canvas/chart-svg-frame.ts';
import type { BodyPart } from '../../../../../../renderer/canvas/picture-body.ts';
import type { PictureModel } from '../../../../../../renderer/features/session/picture/picture-model.ts';
import {
  DEFAULT_OPTIONS,
  pixelSize,
  type PictureOptions,
  widthOf,
} from '../../../../../../renderer/features/session/picture/picture-options.ts';
import { pictureSvg } from '../../../../../../renderer/features/session/picture/picture-svg.tsx';
import { startI18n } from '../../../../../../renderer/i18n/index.ts';
import { aChart, aPoint } from '../../../../../fixtures/chart/builders.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../../../resources/anatomy/adult-1/female');

let views: ViewsFile;
let body: BodyPart;
let speck: BodyPart;

beforeAll(async () => {
  await startI18n();
  views = viewsFileSchema.parse(JSON.parse(readFileSync(join(FOLDER, 'views.json'), 'utf8')));
  const rect = wholeView(views.views['face-front']);
  const png = await sharp(join(FOLDER, 'face-front.webp')).resize(300).png().toBuffer();
  body = { href: `data:image/png;base64,${png.toString('base64')}`, rect };
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#eee' } })
    .png()
    .toBuffer();
  speck = { href: `data:image/png;base64,${dot.toString('base64')}`, rect };
});

const points = () => [
  aPoint({ id: 'm1', uUm: -20_000, region: 'forehead' }),
  aPoint({ id: 'm2', uUm: 0, region: 'forehead' }),
  aPoint({ id: 'm3', uUm: 6_000, state: 'planned', region: 'forehead' }),
];

const model = (chart: Chart, own: Partial<PictureOptions> = {}): PictureModel => ({
  chart,
  view: 'face-front',
  viewImage: views.views['face-front'],
  findings: [{ id: 'too-close:m2:m3', kind: 'too-close', marks: ['m2', 'm3'], distanceUm: 6_000 }],
  numbers: new Map(chart.marks.map(({ id }, i) => [id, i + 1])),
  clinicName: 'Aurelia Clinic',
  isSample: false,
  options: { ...DEFAULT_OPTIONS, ...own, show: { ...DEFAULT_OPTIONS.show, regions: true, ...own.show } },
});

/** Everything that an attribute of a drawing refers to. */
const references = (svg: string): string[] =>
  [...svg.matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('a picture as SVG', () => {
  it('needs no other file: every reference is data, or leads to itself', () => {
    const svg = pictureSvg(model(aChart({ marks: points() })), body);
    expect(references(svg).length).toBeGreaterThan(0);
    for (const reference of references(svg)) expect(reference).toMatch(/^(data:image\/|#)/);
    expect(svg).not.toMatch(/app:|file:|blob:|@import|<script|<foreignObject|<style/);
    expect([...svg.matchAll(/https?:\/\/[^"\s]*/g)].map(([url]) => url)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('counts in plain numbers: programs do not agree on how long a millimetre is on a screen', () => {
    const svg = pictureSvg(model(aChart({ marks: points() })), speck);
    expect(svg).not.toMatch(/="-?[\d.]+(mm|cm|in|pt|pc|em|ex)"/);
  });

  it('is drawn by another program at the width asked for, with skin, marks and a white ground', async () => {
    const svg = pictureSvg(model(aChart({ marks: points() }), { widthPx: 800 }), body);
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(800);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += info.channels) colours.add(data.readUIntBE(i, 3));
    expect(colours.size).toBeGreaterThan(500);
    // The first treatment's colour.
    expect(colours.has(0x0b5f6b)).toBe(true);
    expect([...data.subarray(0, info.channels)]).toEqual([255, 255, 255, 255].slice(0, info.channels));
  });

  it('has an open ground where that was chosen', async () => {
    const svg = pictureSvg(model(aChart({ marks: points() }), { widthPx: 400, ground: 'transparent' }), body);
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    expect(info.channels).toBe(4);
    expect(data[3]).toBe(0);
  });

  it('shows what was chosen and nothing else', () => {
    const chart = aChart({ marks: points() });
    const none = { numbers: false, findings: false, regions: false, scale: false, legend: false };
    const bare = pictureSvg(model(chart, { show: none }), speck);
    const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
    expect(texts(bare)).toEqual(['R', 'L']);
    const only = (item: keyof typeof none) =>
      texts(pictureSvg(model(chart, { show: { ...none, [item]: true } }), speck));
    expect(only('numbers')).toEqual(['1', '2', '3', 'R', 'L']);
    expect(only('findings').slice(2)).toEqual(['too close: 1 pair']);
    expect(
      texts(pictureSvg(model(chart, { show: { ...none, numbers: true, findings: true } }), speck)).slice(5),
    ).toEqual(['too close (2 and 3: 0.60\u00a0cm)']);
    expect(only('scale').join()).toMatch(/cm/);
    expect(only('regions').slice(2)).toEqual(['Forehead']);
    expect(only('legend').slice(2)).toEqual([
      'Face, front · 3 marks',
      'Treatment 1: 2 given',
      'Treatment 1: 1 planned, not given',
    ]);
  });
});

describe('patient data', () => {
  const secrets = [
    'Zzyzx',
    'Quillon',
    '1984',
    'Feb',
    'pat-secret',
    'ses-secret',
    '2026',
    'Nov',
    'Aurelia',
    'Examplo',
    'bespoke',
  ];
  const named = (): Chart => {
    const base = aChart({
      patientId: 'pat-secret',
      sessionId: 'ses-secret',
      marks: points().map((mark) => ({ ...mark, id: `pat-secret-${mark.id}`, region: 'bespoke Zzyzx' })),
    });
    return {
      ...base,
      patient: { ...base.patient, name: { family: 'Zzyzx', given: 'Quillon' } },
      session: { ...base.session, practitioner: { id: 'dr1', name: 'Dr. Examplo' } },
      treatments: base.treatments.map((treatment) => ({ ...treatment, indication: 'Zzyzx, seen 2026-11-10, bespoke' })),
    };
  };

  it('is nowhere in a picture without it, not even where it was typed into another field', () => {
    const svg = pictureSvg(model(named()), speck);
    for (const secret of secrets) expect(svg, secret).not.toContain(secret);
  });

  it('stands on a picture with it: name, date of birth, day and clinic', () => {
    const svg = pictureSvg(model(named(), { withPatient: true }), speck);
    for (const shown of ['Zzyzx, Quillon', '1984', '2026', 'Aurelia Clinic', 'bespoke Zzyzx 1–3'])
      expect(svg).toContain(shown);
    expect(svg).not.toContain('secret');
  });

  it('may be any text at all, and the drawing stays one that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const chart = aChart({ marks: points() });
        const strange = { ...chart, patient: { ...chart.patient, name: { family: text, given: text } } };
        const svg = pictureSvg(model(strange, { withPatient: true, widthPx: 200 }), speck);
        expect((await sharp(Buffer.from(svg)).metadata()).width).toBe(200);
      }),
      { numRuns: 40 },
    );
  });

  it('says that a chart was entered in error, whoever it is of', () => {
    const svg = pictureSvg(model(aChart({ marks: points(), status: 'entered-in-error' })), speck);
    expect(svg).toContain('ENTERED IN ERROR');
  });
});

describe('the size of a picture', () => {
  it('is the width asked for, and less where it would be taller than can be drawn', () => {
    expect(pixelSize(1920, { widthMm: 150, heightMm: 200 })).toEqual({ widthPx: 1920, heightPx: 2560 });
    const tall = pixelSize(8_000, { widthMm: 100, heightMm: 300 });
    expect(tall.heightPx).toBe(16_000);
    expect(tall.widthPx).toBe(5_333);
  });

  it.each([
    [1080, 1080],
    ['3840', 3840],
    [199, null],
    [8_001, null],
    ['', null],
    ['wide', null],
  ])('of %j is %j', (value, width) => {
    expect(widthOf(value)).toBe(width);
  });
});

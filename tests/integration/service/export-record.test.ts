import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parseChartText } from '#shared/chart/parse.ts';
import { BYTE_ORDER_MARK } from '#shared/interchange/tables/csv.ts';
import { csvHead } from '#shared/interchange/tables/tables.ts';
import { aChart, aPoint } from '../../fixtures/chart/builders.ts';
import { openService, removeFolder, tempFolder, type TestService } from '../../fixtures/service/temp-service.ts';

let folder: string;
let service: TestService;

beforeAll(async () => {
  folder = tempFolder();
  service = openService(folder);
  const charts = [
    aChart({ sessionId: 's1', marks: [aPoint(), aPoint({ id: 'm2', uUm: 20_000 })] }),
    aChart({ sessionId: 's2', marks: [aPoint({ id: 'm3' })] }),
    aChart({ sessionId: 's3', patientId: 'p2', marks: [aPoint({ id: 'm4' })] }),
  ];
  const files = charts.map((chart) => ({ name: chart.session.id, text: JSON.stringify(chart) }));
  await service.ask('chart:import', { files });
});
afterAll(() => {
  service.close();
  removeFolder(folder);
});

const ask = (scope: Parameters<typeof input>[0], format: 'json' | 'csv' | 'fhir', own = {}) =>
  service.ask('record:export', input(scope, format, own));
const input = (
  scope: { sessionId: string } | { patientId: string } | { clinic: true },
  format: 'json' | 'csv' | 'fhir',
  own: object = {},
) => ({ scope, format, ...own });

const linesOf = (files: readonly { name: string; text: string }[], name: string) =>
  (files.find((file) => file.name === name)?.text ?? '').split('\r\n').slice(0, -1);

describe('the export of a record', () => {
  it('gives the chart files of a session or of a patient, and of nobody else', async () => {
    const ids = async (scope: { sessionId: string } | { patientId: string }) =>
      (await ask(scope, 'json')).files.map(({ text }) => {
        const parsed = parseChartText(text);
        return parsed.ok ? parsed.chart.session.id : null;
      });
    expect(await ids({ sessionId: 's2' })).toEqual(['s2']);
    expect((await ids({ patientId: 'p1' })).sort()).toEqual(['s1', 's2']);
  });

  it('gives tables of what belongs to the session or the patient; the shelf is the clinic’s', async () => {
    const session = (await ask({ sessionId: 's1' }, 'csv')).files;
    expect(linesOf(session, 'patients.csv')).toHaveLength(2);
    expect(linesOf(session, 'sessions.csv')).toHaveLength(2);
    expect(linesOf(session, 'marks.csv')).toHaveLength(3);
    const patient = (await ask({ patientId: 'p1' }, 'csv')).files;
    expect(linesOf(patient, 'sessions.csv')).toHaveLength(3);
    expect(linesOf(patient, 'marks.csv')).toHaveLength(4);
    const clinic = (await ask({ clinic: true }, 'csv')).files;
    expect(clinic.map(({ name }) => name)).toEqual(['products.csv', 'lots.csv', 'stock-moves.csv']);
    expect(patient.map(({ name }) => name)).not.toContain('lots.csv');
  });

  it('tells of each mark how far the nearest of its treatment lies along the skin', async () => {
    const [head = '', ...lines] = linesOf((await ask({ sessionId: 's1' }, 'csv')).files, 'marks.csv');
    // No cell of these marks holds a comma or a quotation mark of its own.
    const cellsOf = (line: string) => line.replaceAll('"', '').split(',');
    const column = (name: string) => cellsOf(head).indexOf(name);
    const told = lines.map(cellsOf);
    // 2 cm apart on the drawing, and a little more on a forehead that turns away.
    for (const cells of told) {
      const um = Number(cells[column('nearest_distance_um')]);
      expect(um).toBeGreaterThan(20_000);
      expect(um).toBeLessThan(22_000);
    }
    expect(told.map((cells) => cells[column('nearest_mark_id')])).toEqual(['m2', 'm1']);
  });

  it('writes tables as they were asked for, and lines alone to go under others', async () => {
    const csv = { separator: ';', decimal: ',', byteOrderMark: true };
    const [first] = (await ask({ patientId: 'p1' }, 'csv', { csv })).files;
    expect(first?.text.startsWith(BYTE_ORDER_MARK + csvHead('patients', { separator: ';' }))).toBe(true);
    const whole = (await ask({ patientId: 'p1' }, 'csv')).files;
    const lines = (await ask({ patientId: 'p1' }, 'csv', { linesOnly: true })).files;
    expect(whole.map(({ text }) => text.slice(text.indexOf('\r\n') + 2))).toEqual(lines.map(({ text }) => text));
  });

  it('gives a FHIR bundle of a session, of a patient and of the clinic', async () => {
    const bundle = async (scope: Parameters<typeof ask>[0]) => {
      const { files } = await ask(scope, 'fhir');
      expect(files).toHaveLength(1);
      return JSON.parse(files[0]?.text ?? '') as {
        resourceType: string;
        entry: { resource: { resourceType: string } }[];
      };
    };
    const procedures = (of: Awaited<ReturnType<typeof bundle>>) =>
      of.entry.filter(({ resource }) => resource.resourceType === 'Procedure').length;
    const session = await bundle({ sessionId: 's1' });
    const patient = await bundle({ patientId: 'p1' });
    const clinic = await bundle({ clinic: true });
    expect(session.resourceType).toBe('Bundle');
    expect(procedures(session)).toBeGreaterThan(0);
    expect(procedures(patient)).toBeGreaterThan(procedures(session));
    expect(procedures(clinic)).toBe(0);
    expect(clinic.entry.some(({ resource }) => resource.resourceType === 'Patient')).toBe(false);
  });

  it('puts the prints and pictures of a session into its bundle, beside the chart file', async () => {
    const papers = [
      { sessionId: 's1', kind: 'pdf', title: 'Chart document', data: new Uint8Array(Buffer.from('%PDF-1.7')) },
      { sessionId: 's1', kind: 'svg', title: 'Face, front', data: new Uint8Array(Buffer.from('<svg/>')) },
    ];
    const { files } = await ask({ sessionId: 's1' }, 'fhir', { papers });
    const bundle = JSON.parse(files[0]?.text ?? '') as {
      entry: { resource: { content?: { attachment: { contentType: string; data: string } }[] } }[];
    };
    const attached = bundle.entry.flatMap(({ resource }) => resource.content ?? []).map(({ attachment }) => attachment);
    const textOf = (type: string) =>
      attached
        .filter(({ contentType }) => contentType.startsWith(type))
        .map(({ data }) => Buffer.from(data, 'base64').toString());
    expect(textOf('application/pdf')).toEqual(['%PDF-1.7']);
    expect(textOf('image/svg+xml')).toEqual(['<svg/>']);
    expect(textOf('application/json')).toHaveLength(1);
  });

  it('is an entry of the audit trail with whom it is of, and with no name', async () => {
    await ask({ sessionId: 's3' }, 'csv');
    const { entries } = await service.ask('audit:list', {
      patientId: null,
      actorId: null,
      action: 'record.export',
      from: null,
      to: null,
      limit: 1,
      offset: 0,
    });
    expect(entries[0]).toMatchObject({ patientId: 'p2', sessionId: 's3', detail: { format: 'csv', files: 9 } });
    expect(JSON.stringify(entries)).not.toContain('Ada');
  });

  it('of a session or patient that is not there is refused, whatever the format', async () => {
    for (const format of ['json', 'csv', 'fhir'] as const) {
      expect((await service.fail('record:export', input({ sessionId: 'nobody' }, format))).code).toBe('not-found');
      expect((await service.fail('record:export', input({ patientId: 'nobody' }, format))).code).toBe('not-found');
    }
  });
});

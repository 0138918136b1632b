/** The table of sessions. */
import { dayIn } from '../../../clinical/plain-date.ts';
import { ulToMl } from '../../../units.ts';
import { listCell, type Table } from '../column.ts';
import { type ChartFile, type OfChart, WHOSE } from './chart-source.ts';

const timeIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
    new Date(instant),
  );

const markCount = ({ marks }: ChartFile, state: 'given' | 'planned'): number =>
  marks.filter((mark) => mark.state === state).length;

const givenUl = ({ marks }: ChartFile): number =>
  marks.reduce((sum, mark) => (mark.state === 'given' ? sum + mark.volumeUl : sum), 0);

const author = ({ signatures }: ChartFile) => signatures?.find(({ meaning }) => meaning === 'author');

/** One line a session. */
export const sessions: Table<OfChart> = {
  line: 'A session: a visit with its chart. Those entered in error are in it, with that status.',
  columns: [
    ...WHOSE,
    {
      name: 'started_at',
      type: 'instant',
      description: 'When the session began.',
      from: ({ chart }) => chart.session.startedAt,
    },
    {
      name: 'zone',
      type: 'text',
      description: 'IANA time zone of the clinic then.',
      from: ({ chart }) => chart.session.zone,
    },
    {
      name: 'day',
      type: 'day',
      description: 'The day on which it began, in that zone.',
      from: ({ chart }) => dayIn(chart.session.startedAt, chart.session.zone),
    },
    {
      name: 'time',
      type: 'time',
      description: 'The time at which it began, in that zone.',
      from: ({ chart }) => timeIn(chart.session.startedAt, chart.session.zone),
    },
    {
      name: 'status',
      type: 'code',
      description: 'draft, signed or entered-in-error.',
      from: ({ chart }) => chart.session.status,
    },
    {
      name: 'practitioner_id',
      type: 'id',
      description: 'Account of who treated.',
      from: ({ chart }) => chart.session.practitioner.id,
    },
    {
      name: 'practitioner_name',
      type: 'text',
      description: 'Name of who treated.',
      from: ({ chart }) => chart.session.practitioner.name,
    },
    {
      name: 'anatomy_set',
      type: 'code',
      description: 'The set of drawings that marks lie on.',
      from: ({ chart }) => chart.anatomy.set,
    },
    {
      name: 'anatomy_sex',
      type: 'code',
      description: 'The body of that set: female or male.',
      from: ({ chart }) => chart.anatomy.sex,
    },
    {
      name: 'indications',
      type: 'list',
      description: 'What its treatments were for.',
      from: ({ chart }) => listCell(chart.treatments.map(({ indication }) => indication)),
    },
    {
      name: 'techniques',
      type: 'list',
      description: 'Codes of the techniques of its treatments.',
      from: ({ chart }) => listCell(chart.treatments.map(({ technique }) => technique.code)),
    },
    {
      name: 'given_count',
      type: 'integer',
      description: 'Marks that were given.',
      from: ({ chart }) => markCount(chart, 'given'),
    },
    {
      name: 'planned_count',
      type: 'integer',
      description: 'Marks that were planned and not given.',
      from: ({ chart }) => markCount(chart, 'planned'),
    },
    {
      name: 'given_volume_ul',
      type: 'integer',
      description: 'Volume given, microlitres.',
      from: ({ chart }) => givenUl(chart),
    },
    {
      name: 'given_volume_ml',
      type: 'decimal',
      description: 'The same volume, millilitres.',
      from: ({ chart }) => ulToMl(givenUl(chart)),
    },
    {
      name: 'signed_at',
      type: 'instant',
      description: 'When the author signed.',
      from: ({ chart }) => author(chart)?.at ?? null,
    },
    {
      name: 'signed_by_id',
      type: 'id',
      description: 'Account of the author.',
      from: ({ chart }) => author(chart)?.signer.id ?? null,
    },
    {
      name: 'signed_by_name',
      type: 'text',
      description: 'Name of the author.',
      from: ({ chart }) => author(chart)?.signer.name ?? null,
    },
    {
      name: 'content_sha256',
      type: 'code',
      description: 'Digest of what was signed, hexadecimal.',
      from: ({ chart }) => author(chart)?.contentSha256 ?? null,
    },
    {
      name: 'signature_count',
      type: 'integer',
      description: "Signatures: the author's, and those of reviewers.",
      from: ({ chart }) => chart.signatures?.length ?? 0,
    },
    {
      name: 'addendum_count',
      type: 'integer',
      description: 'Later remarks.',
      from: ({ chart }) => chart.addenda?.length ?? 0,
    },
    {
      name: 'retracted_at',
      type: 'instant',
      description: 'When it was declared entered in error.',
      from: ({ chart }) => chart.retraction?.at ?? null,
    },
    {
      name: 'retraction_reason',
      type: 'text',
      description: 'Why it was declared so.',
      from: ({ chart }) => chart.retraction?.reason ?? null,
    },
    {
      name: 'notes',
      type: 'text',
      description: 'Notes of the session.',
      from: ({ chart }) => chart.session.notes ?? null,
    },
  ],
};

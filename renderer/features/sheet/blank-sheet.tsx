/** A chart to write on by hand, in the order in which it is typed in later. */
import { useTranslation } from 'react-i18next';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import type { Patient } from '#shared/ipc/records.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { call } from '../../api.ts';
import { ChartSvg } from '../../canvas/chart-svg.tsx';
import { loadViews } from '../../canvas/chart-svg-views.ts';
import { personName } from '../../records/person.ts';
import { formatPlainDate } from '../../ui/format.ts';
import { blankGrid } from './blank-grid.ts';
import { BlankLine, BlankTables } from './blank-tables.tsx';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetPage } from './sheet-pages.tsx';
import { SheetHead } from './sheet-parts.tsx';
import { paperStyle } from './sheet-style.ts';
import { useSheetData } from './use-sheet-data.ts';

interface Blank {
  readonly views: ViewsFile;
  readonly patient: Patient | null;
}

async function load({ anatomy, patientId }: SheetOf<'blank'>): Promise<Blank> {
  const [views, patient] = await Promise.all([
    loadViews(anatomy.set, anatomy.sex),
    patientId === null ? null : call('patient:get', { id: patientId }),
  ]);
  return { views, patient };
}

/** Room for the drawings below the head, mm. */
const ROOM = { A4: { width: 180, height: 200 }, Letter: { width: 185, height: 182 } } as const;

/** Lines for a whole page; those that have no room are cut off. */
const RULES = Array.from({ length: 24 }, (_, i) => i);

/** Letter by which the table of marks names a drawing. */
const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

function Drawings({ asked: { anatomy, views: ids, paper }, own }: { asked: SheetOf<'blank'>; own: Blank }) {
  const { t } = useTranslation(['sheet', 'print']);
  const images = ids.map((id) => ({ id, image: own.views.views[id] }));
  const grid = blankGrid(
    images.map(({ image }) => image),
    ROOM[paper],
  );
  return (
    <div className={classes.drawings} style={{ gridTemplateColumns: `repeat(${grid.columns}, auto)` }}>
      {images.map(({ id, image }, index) => {
        const frame = grid.frames[index];
        const view = t(`print:view.${id}`);
        return (
          <figure key={id}>
            <figcaption>
              <strong>{letterOf(index)}</strong> {view}
            </figcaption>
            {frame !== undefined && (
              <ChartSvg
                anatomy={anatomy}
                marks={[]}
                treatments={[]}
                view={id}
                viewImage={image}
                frame={frame}
                label={t('sheet:blank.drawing', { view })}
              />
            )}
          </figure>
        );
      })}
    </div>
  );
}

function BlankPaper({ asked, own, base }: { asked: SheetOf<'blank'>; own: Blank; base: SheetBase }) {
  const { t } = useTranslation('sheet');
  const { patient } = own;
  const name = patient === null ? '' : personName(patient.family, patient.given);
  const born = patient === null || patient.birthDate === null ? '' : formatPlainDate(patient.birthDate);
  const page = { base, paper: asked.paper, subject: name, pages: 2 };
  return (
    <SheetFrame title={t('blank.title')} pageStyle={paperStyle(asked.paper, 'whole')}>
      <SheetPage {...page} page={1}>
        <div className={classes.blankPage}>
          <SheetHead base={base} title={t('blank.title')} />
          <div className={classes.blankHead}>
            <BlankLine label={t('blank.field.patient')}>{name}</BlankLine>
            <BlankLine label={t('blank.field.born')}>{born}</BlankLine>
            <BlankLine label={t('blank.field.reference')}>{patient?.reference ?? ''}</BlankLine>
            <BlankLine label={t('blank.field.date')} />
            <BlankLine label={t('blank.field.time')} />
            <BlankLine label={t('blank.field.practitioner')} />
          </div>
          <Drawings asked={asked} own={own} />
          <p className={classes.how}>{t('blank.how')}</p>
          <div className={classes.ruled}>
            <span>{t('blank.field.sketches')}</span>
            {RULES.map((rule) => (
              <i key={rule} />
            ))}
          </div>
        </div>
      </SheetPage>
      <SheetPage {...page} page={2}>
        <div className={classes.blankFields}>
          <BlankLine label={t('blank.field.patient')}>{name}</BlankLine>
          <BlankLine label={t('blank.field.date')} />
        </div>
        <BlankTables paper={asked.paper} />
      </SheetPage>
    </SheetFrame>
  );
}

/** The sheet. */
export function BlankSheet({ asked }: { asked: SheetOf<'blank'> }) {
  const data = useSheetData(asked, load);
  return data === null ? null : <BlankPaper asked={asked} {...data} />;
}

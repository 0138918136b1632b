/** A label for a prepared syringe: what is in it, for whom, when and by whom it was made. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Chart } from '#shared/chart/schema.ts';
import { inPieces, type SyringeLabel, syringeLabel } from '#shared/clinical/paper/syringe-label.ts';
import { printedRecord } from '#shared/clinical/printed-record.ts';
import { joinEntries } from '#shared/dossier/joined.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { ApiError, call } from '../../api.ts';
import { LabelFace } from './label-face.tsx';
import classes from './sheet.module.css';
import { SheetFrame } from './sheet-frame.tsx';
import { labelStyle } from './sheet-style.ts';
import { useSheetData } from './use-sheet-data.ts';

interface LabelData {
  readonly chart: Chart;
  readonly label: SyringeLabel;
}

async function load({ sessionId, treatmentId }: SheetOf<'label'>): Promise<LabelData> {
  const { chart: stored } = await call('session:record', { sessionId });
  const chart =
    stored.session.status === 'draft'
      ? joinEntries(stored, await call('dossier:list', { patientId: stored.patient.id, kinds: ['care'] }))
      : stored;
  const label = syringeLabel(chart, treatmentId, printedRecord(chart).care?.mixtures ?? []);
  if (label === null) throw new ApiError('not-found', 'there is no such treatment');
  return { chart, label };
}

/** More than this is never legible on the smallest label. */
const MOST_ON_ONE = 6;

/** How many components go on one label: one fewer as long as any label runs over. */
function useRoom() {
  const labels = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ count: MOST_ON_ONE, isSettled: false });
  useLayoutEffect(() => {
    if (room.isSettled) return;
    const faces = [...(labels.current?.querySelectorAll('article') ?? [])];
    const runsOver = faces.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight);
    setRoom(({ count }) =>
      runsOver && count > 1 ? { count: count - 1, isSettled: false } : { count, isSettled: true },
    );
  }, [room]);
  return { labels, room };
}

function LabelPaper({ asked, own: { chart, label } }: { asked: SheetOf<'label'>; own: LabelData }) {
  const { t } = useTranslation('sheet');
  const { labels, room } = useRoom();
  const pieces = inPieces(label.components, room.count);
  return (
    <SheetFrame title={t('label.title')} pageStyle={labelStyle(asked.size)} isLaidOut={room.isSettled}>
      <div ref={labels} className={classes.labels} data-size={asked.size}>
        {pieces.map((components, index) => (
          <LabelFace
            key={`${room.count} ${index}`}
            chart={chart}
            label={label}
            components={components}
            part={{ number: index + 1, count: pieces.length }}
          />
        ))}
      </div>
    </SheetFrame>
  );
}

/** The sheet. */
export function LabelSheet({ asked }: { asked: SheetOf<'label'> }) {
  const data = useSheetData(asked, load);
  return data === null ? null : <LabelPaper asked={asked} own={data.own} />;
}

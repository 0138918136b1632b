/** A blank chart is chosen: which body, which drawings, for whom. */
import { Button, Checkbox, Group, SegmentedControl } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { type Sex, VIEW_IDS, type ViewFamily, type ViewId, viewsOf } from '#shared/anatomy/views.ts';
import { MOST_BLANK_VIEWS } from '#shared/ipc/sheets.ts';

import { call } from '../../api.ts';
import { ChartSvg } from '../../canvas/chart-svg.tsx';
import { fitFrame, wholeView } from '../../canvas/chart-svg-frame.ts';
import { useViews } from '../../canvas/chart-svg-views.ts';
import { personName } from '../../records/person.ts';
import { queryKeys, useSettings } from '../../records/queries.ts';
import { useGiveSheet } from '../../records/sheet-menu.tsx';
import { Page, PageSection } from '../../ui/page.tsx';
import classes from './blank-route.module.css';

const FAMILIES = ['face', 'scalp', 'body'] as const satisfies readonly ViewFamily[];
const SET = 'adult-1';
/** Size of a drawing on screen, mm. */
const PREVIEW_MM = 46;

function Preview({ sex, views }: { sex: Sex; views: readonly ViewId[] }) {
  const { t } = useTranslation(['sheet', 'print']);
  const file = useViews(SET, sex);
  if (file === null) return null;
  return (
    <div className={classes.preview}>
      {views.map((view) => {
        const image = file.views[view];
        const name = t(`print:view.${view}`);
        return (
          <figure key={view}>
            <ChartSvg
              anatomy={{ set: SET, sex }}
              marks={[]}
              treatments={[]}
              view={view}
              viewImage={image}
              frame={fitFrame(wholeView(image), PREVIEW_MM, PREVIEW_MM * 1.3)}
              furniture={false}
              label={name}
            />
            <figcaption>{name}</figcaption>
          </figure>
        );
      })}
    </div>
  );
}

interface ViewChoiceProps {
  readonly chosen: readonly ViewId[];
  readonly onChange: (chosen: readonly ViewId[]) => void;
}

function ViewChoice({ chosen, onChange }: ViewChoiceProps) {
  const { t } = useTranslation(['sheet', 'print']);
  const isFull = chosen.length >= MOST_BLANK_VIEWS;
  // Drawings are printed in the order in which views are offered, whichever was ticked first.
  const set = (view: ViewId, isOn: boolean) =>
    onChange(VIEW_IDS.filter((one) => (one === view ? isOn : chosen.includes(one))));
  return (
    <div className={classes.families}>
      {FAMILIES.map((family) => (
        <fieldset key={family} className={classes.family}>
          <legend>{t(`sheet:blank.family.${family}`)}</legend>
          {viewsOf(family).map((view) => (
            <Checkbox
              key={view}
              label={t(`print:view.${view}`)}
              checked={chosen.includes(view)}
              disabled={isFull && !chosen.includes(view)}
              onChange={(event) => set(view, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function usePatient(patientId: string | null) {
  return useQuery({
    queryKey: queryKeys.patient(patientId ?? ''),
    queryFn: () => call('patient:get', { id: patientId ?? '' }),
    enabled: patientId !== null,
  }).data;
}

/** Route `/blank-chart?patientId=`. */
export function BlankRoute() {
  const { t } = useTranslation('sheet');
  const [search] = useSearchParams();
  const patientId = search.get('patientId');
  const patient = usePatient(patientId);
  const paper = useSettings().data?.paper ?? 'A4';
  const [picked, setPicked] = useState<Sex | null>(null);
  const [views, setViews] = useState<readonly ViewId[]>(['face-front']);
  const { give, isBusy } = useGiveSheet();
  const sex = picked ?? (patient?.sex === 'male' ? 'male' : 'female');
  const leave = (as: 'print' | 'pdf') =>
    void give({ kind: 'blank', anatomy: { set: SET, sex }, views: [...views], patientId, paper }, as);
  const isEmpty = views.length === 0;
  return (
    <Page
      title={t('blank.title')}
      lead={t('blank.lead')}
      back={
        patient === undefined
          ? { to: '/', label: t('blank.back') }
          : { to: `/patients/${patient.id}`, label: personName(patient.family, patient.given) }
      }
    >
      <p className={classes.for}>
        {patient === undefined
          ? t('blank.forAnyone')
          : t('blank.for', { name: personName(patient.family, patient.given) })}
      </p>
      <SegmentedControl
        aria-label={t('blank.sex')}
        className={classes.sex ?? ''}
        data={(['female', 'male'] as const).map((value) => ({ value, label: t(`blank.sexOf.${value}`) }))}
        value={sex}
        onChange={(value) => setPicked(value === 'male' ? 'male' : 'female')}
      />
      <PageSection title={t('blank.views')} note={t('blank.viewsHint', { count: MOST_BLANK_VIEWS })}>
        <ViewChoice chosen={views} onChange={setViews} />
      </PageSection>
      <PageSection title={t('blank.preview')}>
        {isEmpty ? <p className={classes.for}>{t('blank.none')}</p> : <Preview sex={sex} views={views} />}
        <Group gap="xs">
          <Button
            leftSection={<IconPrinter size={17} />}
            disabled={isEmpty || isBusy}
            onClick={() => {
              leave('print');
            }}
          >
            {t('blank.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={17} />}
            disabled={isEmpty || isBusy}
            onClick={() => {
              leave('pdf');
            }}
          >
            {t('blank.pdf')}
          </Button>
        </Group>
      </PageSection>
    </Page>
  );
}

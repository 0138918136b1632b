/** The files that were chosen, dropped or pasted, and what is said about all of them before they are added. */
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Moment } from '#shared/clinical/photos/timeline.ts';

import { FailureAlert } from '../../../records/failure-alert.tsx';
import { formatDay, formatTime } from '../../../ui/format.ts';
import { DayField } from '../day-field.tsx';
import { MomentControl } from '../moment-control.tsx';
import type { Visit } from '../photo.ts';
import { ViewSelect } from '../view-select.tsx';
import { IntakeRow } from './intake-row.tsx';
import classes from './intake.module.css';
import type { Intake } from './use-intake.ts';

const NO_VISIT = 'none';

interface IntakeDialogProps {
  readonly intake: Intake;
  readonly patientId: string;
  readonly visits: ReadonlyMap<string, Visit>;
  /** The visit that all photos belong to; null: chosen here. */
  readonly sessionId: string | null;
  readonly moment: Moment;
  readonly onAdded: (count: number) => void;
}

function IntakeForm({ intake, patientId, visits, sessionId, moment: begin, onAdded }: IntakeDialogProps) {
  const { t } = useTranslation(['photos', 'common']);
  const [moment, setMoment] = useState(begin);
  const [view, setView] = useState<string | null>(null);
  const [visit, setVisit] = useState(sessionId);
  const [takenOn, setTakenOn] = useState<string | null>(null);
  const { items, isSending } = intake;
  const isPreparing = items.some(({ state }) => state === 'preparing');
  const ready = items.filter(({ photo }) => photo !== null).length;
  const add = async () => {
    const about = { takenAt: null, takenOn, moment, view, caption: '' };
    onAdded(await intake.send({ patientId, sessionId: visit }, about));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready > 0 && !isPreparing && !isSending) void add();
      }}
    >
      <Stack gap="md">
        <ul className={classes.list} aria-label={t('intake.files')}>
          {items.map((item) => (
            <IntakeRow key={item.id} item={item} onRemove={intake.remove} />
          ))}
        </ul>
        {intake.leftOut > 0 && <Text role="status">{t('intake.leftOut', { count: intake.leftOut })}</Text>}
        <MomentControl label={t('field.moment')} value={moment} onChange={setMoment} disabled={isSending} />
        <div className={classes.fields}>
          <ViewSelect label={t('field.view')} value={view} onChange={setView} disabled={isSending} />
          {sessionId === null && (
            <Select
              label={t('field.visit')}
              searchable
              nothingFoundMessage={t('field.noVisitFound')}
              value={visit ?? NO_VISIT}
              disabled={isSending}
              data={[
                { value: NO_VISIT, label: t('field.noVisit') },
                ...[...visits.values()].map(({ id, startedAt, zone }) => ({
                  value: id,
                  label: `${formatDay(startedAt, zone)}, ${formatTime(startedAt, zone)}`,
                })),
              ]}
              onChange={(next) => {
                setVisit(next === NO_VISIT ? null : next);
              }}
            />
          )}
          <DayField value={takenOn} onChange={setTakenOn} disabled={isSending} />
        </div>
        <Text size="xs" c="dimmed">
          {t('intake.stripped')}
        </Text>
        <FailureAlert error={intake.error} />
        <Group justify="flex-end">
          <Button variant="default" disabled={isSending} onClick={intake.clear}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" data-autofocus disabled={ready === 0 || isPreparing} loading={isSending}>
            {t('intake.add', { count: ready })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Open while there are files. */
export function IntakeDialog(props: IntakeDialogProps) {
  const { t } = useTranslation(['photos', 'common']);
  const { intake } = props;
  return (
    <Modal
      opened={intake.items.length > 0}
      onClose={() => {
        if (!intake.isSending) intake.clear();
      }}
      size={620}
      title={t('intake.title')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {intake.items.length > 0 && <IntakeForm {...props} />}
    </Modal>
  );
}

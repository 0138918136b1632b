/** What can be done with the preview. */
import { Button, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowLeft, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { printedRecord } from '#shared/clinical/printed-record.ts';

import { call } from '../../api.ts';
import { useShowFailure } from '../../records/failure.ts';
import type { Paper } from './paper.ts';
import { PhotoChoice } from './photo-choice.tsx';
import type { PrintModel } from './print-model.ts';
import classes from './print.module.css';

interface PrintToolbarProps {
  readonly sessionId: string;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  /** The document; undefined while it is read. */
  readonly model: PrintModel | undefined;
  readonly photos: readonly string[];
  readonly onPhotos: (ids: readonly string[]) => void;
}

/** Back, paper, PDF, printer. */
export function PrintToolbar({ sessionId, paper, onPaper, model, photos, onPhotos }: PrintToolbarProps) {
  const { t } = useTranslation('print');
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const pdf = useMutation({
    mutationFn: () => call('file:export-pdf', { sessionId, paper, photos: [...photos] }),
    onSuccess: ({ path }) => {
      if (path !== null) notifications.show({ title: t('toolbar.saved'), message: path });
    },
    onError: showFailure,
  });
  const printer = useMutation({
    mutationFn: () => call('print:send', { sessionId, paper, photos: [...photos] }),
    onError: showFailure,
  });
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar.label')}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft size={16} />}
        onClick={() => void navigate(`/session/${encodeURIComponent(sessionId)}`)}
      >
        {t('toolbar.back')}
      </Button>
      <span className={classes.push} />
      {model && (
        <PhotoChoice model={model} photos={printedRecord(model.chart).photos} chosen={photos} onChoose={onPhotos} />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('toolbar.paper')}
        data={['A4', 'Letter']}
        value={paper}
        onChange={(value) => {
          onPaper(value === 'Letter' ? 'Letter' : 'A4');
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} />}
        disabled={model === undefined}
        loading={pdf.isPending}
        onClick={() => {
          pdf.mutate();
        }}
      >
        {t('toolbar.pdf')}
      </Button>
      <Button
        leftSection={<IconPrinter size={16} />}
        disabled={model === undefined}
        loading={printer.isPending}
        onClick={() => {
          printer.mutate();
        }}
      >
        {t('toolbar.print')}
      </Button>
    </div>
  );
}

/** The picture of a view: how it will look, what stands on it, and the ways it leaves. */
import { Button, Loader } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { call } from '../../../api.ts';
import { FailureAlert } from '../../../records/failure-alert.tsx';
import { useShowFailure } from '../../../records/failure.ts';
import { copyPicture } from './copy-picture.ts';
import { PictureFields } from './picture-fields.tsx';
import { DEFAULT_OPTIONS, type PictureOptions, widthOf } from './picture-options.ts';
import classes from './picture-panel.module.css';
import { usePicture } from './use-picture.ts';

/** Without patient data anew each time it is opened: what was chosen for one picture is not meant for the next. */
export function PicturePanel() {
  const { t } = useTranslation(['picture', 'print']);
  const showFailure = useShowFailure();
  const [options, setOptions] = useState<PictureOptions>(DEFAULT_OPTIONS);
  const [width, setWidth] = useState<string | number>(DEFAULT_OPTIONS.widthPx);
  const [isBusy, setBusy] = useState(false);
  const { preview, make, first, count, usedCount, sessionId } = usePicture(options);
  const isWidthWrong = widthOf(width) === null;
  const shown = preview.data;
  const { format, withPatient } = options;

  async function leave(way: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await way();
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const save = () =>
    leave(async () => {
      const { paths } = await call('file:export-pictures', { sessionId, format, withPatient, pictures: await make() });
      const [path = ''] = paths;
      if (paths.length === 0) return;
      notifications.show({ title: t('saved', { count: paths.length }), message: path, color: 'teal' });
    });
  const copy = () =>
    leave(async () => {
      const [picture] = await make();
      if (picture === undefined) return;
      await call('picture:export', { sessionId, format, withPatient, view: picture.view, to: 'clipboard' });
      await copyPicture(format, picture.bytes);
      notifications.show({ message: t('copied'), color: 'teal' });
    });

  return (
    <div className={classes.panel}>
      <div className={classes.preview} data-ground={options.ground}>
        {shown === undefined ? (
          preview.error === null ? (
            <Loader aria-label={t('preparing')} />
          ) : (
            <FailureAlert error={preview.error} />
          )
        ) : (
          <img
            src={shown.href}
            alt={t('previewOf', { label: t(`print:view.${first}`) })}
            className={classes.picture}
            data-testid="picture-preview"
          />
        )}
      </div>
      <div className={classes.side}>
        <div className={classes.fields}>
          <PictureFields
            options={options}
            change={(own) => {
              setOptions((before) => ({ ...before, ...own }));
            }}
            width={width}
            setWidth={(value) => {
              setWidth(value);
              const widthPx = widthOf(value);
              if (widthPx !== null) setOptions((before) => ({ ...before, widthPx }));
            }}
            isWidthWrong={isWidthWrong}
            usedCount={usedCount}
          />
        </div>
        <div className={classes.foot}>
          {shown !== undefined && (
            <span className={classes.size}>{t('size', { width: shown.widthPx, height: shown.heightPx })}</span>
          )}
          <Button
            variant="default"
            leftSection={<IconCopy size={17} />}
            disabled={isBusy || isWidthWrong || shown === undefined || count !== 1}
            onClick={() => void copy()}
          >
            {t('copy')}
          </Button>
          <Button
            leftSection={<IconDownload size={17} />}
            loading={isBusy}
            disabled={isWidthWrong || shown === undefined}
            onClick={() => void save()}
          >
            {count === 1 ? t('save') : t('saveAll', { count })}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Photos as a part of a visit's record. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useSessionTab } from '../../records/session-tabs.ts';
import { Notice } from '../../ui/notice.tsx';
import { PhotosPanel } from './photos-panel.tsx';

/** The photos of this visit; compared with those of the patient's other visits. */
export function SessionPhotos() {
  const { t } = useTranslation('photos');
  const { sessionId, patientId, chart, isDraft } = useSessionTab();
  const { startedAt, zone } = chart.session;
  const visits = useMemo(
    () => new Map([[sessionId, { id: sessionId, startedAt, zone }]]),
    [sessionId, startedAt, zone],
  );
  return (
    <>
      {!isDraft && (
        <div style={{ marginBottom: 14 }}>
          <Notice tone="warning">{t('signed')}</Notice>
        </div>
      )}
      <PhotosPanel patientId={patientId} sessionId={sessionId} visits={visits} />
    </>
  );
}

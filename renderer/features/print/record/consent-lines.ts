/** Written consent on paper: what was signed, by whom and when, or that it was done without, why and who said so. */
import { useTranslation } from 'react-i18next';

import type { ConsentState } from '#shared/clinical/consent/state.ts';
import type { PrintedRecord } from '#shared/clinical/printed-record.ts';

import { joinedText, type RecordLine } from '../record-line.ts';

function useStateLines(moment: (at: string) => string): (label: string, state: ConsentState) => RecordLine[] {
  const { t } = useTranslation(['consent', 'consent-form']);
  return (label, { consent, isLate, withdrawal }) => {
    if (consent === null) return [];
    const { title, template, signer, witness, by, at, language, choices } = consent;
    const signed = joinedText(
      t('print.signed', {
        title,
        version: template.version,
        name: signer.name,
        relation: t(`consent-form:relationOf.${signer.relation}`),
        when: moment(at),
      }),
      witness === null ? null : t('print.witness', { name: witness.name }),
      t('print.taken', { name: by.name }),
      isLate ? t('print.late') : null,
      template.reviewed ? null : t('print.unreviewed'),
      ...choices.map(
        (choice) => `${choice.label} ${t(`consent-form:${choice.agreed ? 'yes' : 'no'}`, { lng: language })}`,
      ),
    );
    const back =
      withdrawal === null
        ? null
        : joinedText(moment(withdrawal.at), withdrawal.reason, t('print.taken', { name: withdrawal.by.name }));
    return [[label, signed], ...(back === null ? [] : [[t('print.withdrawn'), back] as const])];
  };
}

/** Consent to the procedure, the reason where it was done without, and consent to photographs. */
export function useConsentLines(moment: (at: string) => string): (record: PrintedRecord) => RecordLine[] {
  const { t } = useTranslation('consent');
  const linesOf = useStateLines(moment);
  return ({ consent, photoConsent }) => {
    const { without } = consent;
    return [
      ...(consent.consent === null ? [[t('print.procedure'), t('now.none')] as const] : []),
      ...linesOf(t('print.procedure'), consent),
      ...(without === null
        ? []
        : [[t('print.without'), joinedText(without.reason, without.by.name, moment(without.at))] as const]),
      ...linesOf(t('print.photos'), photoConsent),
      ...(photoConsent.consent === null ? [[t('print.photos'), t('print.noPhotoConsent')] as const] : []),
    ];
  };
}

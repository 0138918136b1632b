/** How the treatment is given: indication, technique and its window, needle and device, preparation of the skin, notes. */
import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ProtocolBar } from '../protocols/protocol-bar.tsx';
import { CoverageFields } from './coverage-fields.tsx';
import { NeedleFields } from './needle-fields.tsx';
import { OverrideFields } from './override-fields.tsx';
import type { PanelProps } from './panel-props.ts';
import { setAntiseptic, setIndication, setNotes, setTopicalAnaesthetic } from './technique-edits.ts';
import { TechniqueSelect } from './technique-select.tsx';
import classes from './treatment.module.css';

/** The panel. */
export function TechniquePanel(props: PanelProps) {
  const { treatment, readOnly, onChange } = props;
  const { t } = useTranslation('treatment');
  const { antiseptic = '', topicalAnaesthetic = '' } = treatment.technique;
  const text = { size: 'xs', maxLength: 500, disabled: readOnly } as const;
  return (
    <div className={classes.panel}>
      <ProtocolBar {...props} />
      <TextInput
        {...text}
        label={t('technique.indication')}
        value={treatment.indication}
        onChange={(event) => onChange(setIndication(event.currentTarget.value), 'technique.indication')}
      />
      <TechniqueSelect {...props} />
      <OverrideFields key={treatment.id} {...props} />
      <CoverageFields {...props} />
      <NeedleFields {...props} />
      <div className={classes.group}>
        <TextInput
          {...text}
          label={t('technique.antiseptic')}
          value={antiseptic}
          onChange={(event) => onChange(setAntiseptic(event.currentTarget.value), 'technique.antiseptic')}
        />
        <TextInput
          {...text}
          label={t('technique.anaesthetic')}
          value={topicalAnaesthetic}
          onChange={(event) => onChange(setTopicalAnaesthetic(event.currentTarget.value), 'technique.anaesthetic')}
        />
        <Textarea
          size="xs"
          label={t('technique.notes')}
          value={treatment.notes ?? ''}
          maxLength={20_000}
          autosize
          minRows={3}
          disabled={readOnly}
          onChange={(event) => onChange(setNotes(event.currentTarget.value), 'technique.notes')}
        />
      </div>
    </div>
  );
}

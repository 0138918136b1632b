/** A field for barcodes: what a slow scanner types, or what is read off a pack by eye. */
import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Gs1, type Gs1Problem, parseGs1 } from '#shared/clinical/gs1.ts';

import { useToday } from './catalogue.ts';

interface BarcodeFieldProps {
  readonly onCode: (code: Gs1, text: string) => void;
}

/** Enter reads what was typed; what cannot be read stays, with the reason. */
export function BarcodeField({ onCode }: BarcodeFieldProps) {
  const { t } = useTranslation('catalogue');
  const today = useToday();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Gs1Problem | null>(null);
  return (
    <TextInput
      label={t('receive.barcode')}
      description={t('receive.barcodeHint')}
      leftSection={<IconBarcode size={18} />}
      value={text}
      data-autofocus
      autoComplete="off"
      spellCheck={false}
      error={problem === null ? undefined : t(`receive.problem.${problem.kind}`, { ai: problem.ai })}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setProblem(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text.trim() === '') return;
        event.preventDefault();
        const reading = parseGs1(text, today);
        if (!reading.ok) {
          setProblem(reading.problem);
          return;
        }
        setText('');
        onCode(reading.code, text.trim());
      }}
    />
  );
}

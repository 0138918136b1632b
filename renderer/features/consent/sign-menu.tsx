/** Which text is signed: those in use, the patient's language first. */
import { Button, Menu } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Entry } from '#shared/dossier/entry.ts';

type Template = Entry<'consent-template'>;

interface SignMenuProps {
  readonly templates: readonly Template[];
  readonly onPick: (template: Template) => void;
}

/** A menu of texts, or the way to them where none is in use. */
export function SignMenu({ templates, onPick }: SignMenuProps) {
  const { t } = useTranslation('consent');
  const inUse = templates.filter(({ body }) => body.inUse);
  if (inUse.length === 0) {
    return (
      <Button component={Link} to="/consent-texts" variant="default">
        {t('noTexts')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconSignature size={17} />}>{t('signNow')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {inUse.map((template) => (
          <Menu.Item key={template.id} onClick={() => onPick(template)}>
            {`${template.body.title} · ${t(`purpose.${template.body.purpose}`)} · ${t(`language.${template.body.language}`)}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Which text is signed: those in use, by what they are for. */
import { Button, Menu } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { Entry } from '#shared/dossier/entry.ts';
import { Tag } from '../../ui/tag.tsx';

type Template = Entry<'consent-template'>;

const PURPOSES = ['procedure', 'photos'] as const;

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
        {PURPOSES.map((purpose) => {
          const texts = inUse.filter(({ body }) => body.purpose === purpose);
          return texts.length === 0 ? null : (
            <Fragment key={purpose}>
              <Menu.Label>{t(`purpose.${purpose}`)}</Menu.Label>
              {texts.map((template) => (
                <Menu.Item
                  key={template.id}
                  onClick={() => onPick(template)}
                  rightSection={template.body.reviewed ? undefined : <Tag tone="warn">{t('unreviewed')}</Tag>}
                >
                  {`${template.body.title} · ${t(`language.${template.body.language}`)}`}
                </Menu.Item>
              ))}
            </Fragment>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

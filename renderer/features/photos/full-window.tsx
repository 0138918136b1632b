/** A dialog over the whole window, with a bar of its own in place of a title. */
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './full-window.module.css';

interface FullWindowProps {
  readonly label: string;
  /** False: what lies in it says itself what Escape does. */
  readonly closesOnEscape?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog; its content takes the room that is left of it. */
export function FullWindow({ label, closesOnEscape = true, onClose, children }: FullWindowProps) {
  return (
    <Modal.Root opened fullScreen lockScroll={false} closeOnEscape={closesOnEscape} onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content aria-label={label} classNames={{ content: classes.content ?? '' }}>
        {children}
      </Modal.Content>
    </Modal.Root>
  );
}

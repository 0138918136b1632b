/** What every sheet has: the rules of its page, its fonts, its title, and a word to the main process when it stands. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';

import classes from './sheet.module.css';

const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Waits for every picture inside; `load` does not bubble, but it can be caught on the way down. */
function useTellReady(isLaidOut: boolean) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = root;
    if (current === null || !isLaidOut) return;
    const { dataset } = document.documentElement;
    const logos = [...current.querySelectorAll('img')].filter(({ complete }) => !complete);
    const waiting = new Set<EventTarget>([...current.querySelectorAll('image'), ...logos]);
    const settle = (event: Event | null) => {
      if (event?.target) waiting.delete(event.target);
      if (event?.type === 'error') dataset['printError'] = 'picture-missing';
      if (waiting.size === 0) dataset['printReady'] = 'true';
    };
    current.addEventListener('load', settle, true);
    current.addEventListener('error', settle, true);
    if (waiting.size === 0) settle(null);
    return () => {
      current.removeEventListener('load', settle, true);
      current.removeEventListener('error', settle, true);
      delete dataset['printReady'];
      delete dataset['printError'];
    };
  }, [isLaidOut]);
  return root;
}

interface SheetFrameProps {
  /** Becomes the PDF's title; it names no patient, because titles show in file lists and print queues. */
  readonly title: string;
  /** Rules of the page (`sheet-style.ts`). */
  readonly pageStyle: string;
  /** False while the sheet still finds out how it fits. */
  readonly isLaidOut?: boolean;
  readonly children: ReactNode;
}

/** The frame. */
export function SheetFrame({ title, pageStyle, isLaidOut = true, children }: SheetFrameProps) {
  const root = useTellReady(isLaidOut);
  useLayoutEffect(() => {
    const before = document.title;
    document.title = title;
    const style = document.createElement('style');
    style.nonce = styleNonce();
    style.textContent = pageStyle;
    document.head.append(style);
    return () => {
      document.title = before;
      style.remove();
    };
  }, [title, pageStyle]);
  return (
    <main ref={root} className={classes.sheet}>
      {children}
    </main>
  );
}

/** Lays blocks out on real pages: measures them once on the width of the paper, then draws page by page. */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';

import { type MeasuredBlock, paginate, type Segment } from '../../ui/paginate.ts';
import { contentHeightMm, contentWidthMm, type Paper, PX_PER_MM } from './paper.ts';
import classes from './print.module.css';
import { GAP_MM, type PrintBlock } from './print-block.ts';

interface PagedDocumentProps {
  readonly blocks: readonly PrintBlock[];
  readonly paper: Paper;
  /** Head of every page but the first. */
  readonly header: ReactNode;
  readonly footer: (page: number, pages: number) => ReactNode;
  /** Written across every page; null: nothing. */
  readonly stamp: string | null;
  /** Called when all pages stand and all their pictures are there; false when a picture is missing. */
  readonly onReady: (complete: boolean) => void;
}

function TablePart({ block, from, to }: { block: Extract<PrintBlock, { kind: 'table' }>; from: number; to: number }) {
  const middle = block.columns === 2 ? from + Math.ceil((to - from) / 2) : to;
  const part = (start: number, end: number) => (
    <table className={block.className} aria-label={block.label}>
      <thead>{block.head}</thead>
      <tbody>{block.rows.slice(start, end)}</tbody>
    </table>
  );
  if (block.columns === 1) return part(from, to);
  return (
    <div className={classes.twoColumns}>
      {part(from, middle)}
      {middle < to ? part(middle, to) : <div />}
    </div>
  );
}

function Block({ block, from, to }: { block: PrintBlock; from: number; to: number }) {
  return block.kind === 'plain' ? block.node : <TablePart block={block} from={from} to={to} />;
}

const height = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0;

function measure(block: PrintBlock, element: Element | null | undefined): MeasuredBlock {
  const gap = (block.gapMm ?? GAP_MM) * PX_PER_MM;
  if (block.kind === 'plain') {
    return { kind: 'plain', id: block.id, gap, height: height(element), keepWithNext: block.keepWithNext ?? false };
  }
  return {
    kind: 'table',
    id: block.id,
    gap,
    columns: block.columns,
    headHeight: height(element?.querySelector('thead')),
    rowHeights: [...(element?.querySelectorAll('tbody > tr') ?? [])].map(height),
  };
}

/** Calls back when every picture inside has loaded; `load` does not bubble, but it can be caught on the way down. */
function usePictures(pages: RefObject<HTMLElement | null>, laidOut: boolean, onReady: (complete: boolean) => void) {
  useLayoutEffect(() => {
    const root = pages.current;
    if (!laidOut || root === null) return;
    const waiting = new Set<EventTarget>(root.querySelectorAll('image, img'));
    let complete = true;
    const settle = (event: Event | null) => {
      if (event?.target) waiting.delete(event.target);
      if (event?.type === 'error') complete = false;
      if (waiting.size === 0) onReady(complete);
    };
    root.addEventListener('load', settle, true);
    root.addEventListener('error', settle, true);
    if (waiting.size === 0) settle(null);
    return () => {
      root.removeEventListener('load', settle, true);
      root.removeEventListener('error', settle, true);
    };
  }, [pages, laidOut, onReady]);
}

/** The pages. Give it a new key when blocks or paper change. */
export function PagedDocument({ blocks, paper, header, footer, stamp, onReady }: PagedDocumentProps) {
  const [pages, setPages] = useState<readonly Segment[][] | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (pages !== null) return;
    let wanted = true;
    const lay = () => {
      const elements = bench.current?.children;
      if (!wanted || elements === undefined) return;
      const measured = blocks.map((block, i) => measure(block, elements[i]));
      setPages(paginate(measured, (index) => contentHeightMm(paper, index) * PX_PER_MM));
    };
    // Laying out asks for the fonts of every script that occurs; heights count when those are there.
    bench.current?.getBoundingClientRect();
    void document.fonts.ready.then(lay);
    return () => {
      wanted = false;
    };
  }, [blocks, pages, paper]);
  usePictures(desk, pages !== null, onReady);

  if (pages === null) {
    return (
      <div ref={bench} className={classes.bench} style={{ width: `${contentWidthMm(paper)}mm` }} aria-hidden="true">
        {blocks.map((block) => (
          <div key={block.id} className={classes.block}>
            <Block block={block} from={0} to={block.kind === 'table' ? block.rows.length : 0} />
          </div>
        ))}
      </div>
    );
  }
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return (
    <div ref={desk} className={classes.pages}>
      {pages.map((segments, index) => (
        <section key={index} className={classes.page} data-paper={paper}>
          {/* The same on every page: shown, and not read out again and again. */}
          {index > 0 && (
            <div className={classes.runningHead} aria-hidden="true">
              {header}
            </div>
          )}
          <div className={classes.content}>
            {segments.map(({ id, from, to }, i) => {
              const block = byId.get(id);
              const gap = i === 0 ? 0 : (block?.gapMm ?? GAP_MM);
              return (
                <div key={`${id}:${from}`} className={classes.block} style={{ marginTop: `${gap}mm` }}>
                  {block && <Block block={block} from={from} to={to} />}
                </div>
              );
            })}
          </div>
          {stamp !== null && <div className={classes.stamp}>{stamp}</div>}
          <div className={classes.runningFoot} aria-hidden="true">
            {footer(index + 1, pages.length)}
          </div>
        </section>
      ))}
    </div>
  );
}

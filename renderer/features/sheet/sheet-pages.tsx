/** A sheet of any length: its parts are measured once, then laid out page by page, each with its number at the foot. */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type MeasuredBlock, paginate, type Segment } from '../../ui/paginate.ts';
import type { SheetBase } from './load-sheet.ts';
import classes from './sheet.module.css';
import type { SheetBlock } from './sheet-blocks.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { useFootText } from './sheet-parts.tsx';
import { contentMm, type Paper, paperStyle } from './sheet-style.ts';

const PX_PER_MM = 96 / 25.4;

function Block({ block, from, to }: { block: SheetBlock; from: number; to: number }) {
  if (block.kind === 'plain') return block.node;
  return (
    <table className={block.className} aria-label={block.label}>
      <thead>{block.head}</thead>
      {block.groups.slice(from, to)}
    </table>
  );
}

const height = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0;

const measure = (block: SheetBlock, element: Element | undefined): MeasuredBlock =>
  block.kind === 'plain'
    ? { kind: 'plain', id: block.id, gap: 0, height: height(element), keepWithNext: block.keepWithNext ?? false }
    : {
        kind: 'table',
        id: block.id,
        gap: 0,
        columns: 1,
        headHeight: height(element?.querySelector('thead')),
        rowHeights: [...(element?.querySelectorAll('tbody') ?? [])].map(height),
      };

interface SheetPageProps {
  readonly base: SheetBase;
  readonly paper: Paper;
  /** What the sheet is of, at the foot of each page: pages get parted. */
  readonly subject: string;
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}

/** One page. */
export function SheetPage({ base, paper, subject, page, pages, children }: SheetPageProps) {
  const { t } = useTranslation('sheet');
  const foot = useFootText(base, subject);
  return (
    <section className={classes.page} data-paper={paper}>
      {children}
      <footer className={classes.foot}>
        <span>{foot}</span>
        <strong>{t('page', { page, pages })}</strong>
      </footer>
    </section>
  );
}

interface SheetPagesProps extends Pick<SheetPageProps, 'base' | 'paper' | 'subject'> {
  readonly title: string;
  readonly blocks: readonly SheetBlock[];
}

/** The sheet. */
export function SheetPages({ title, blocks, ...own }: SheetPagesProps) {
  const [pages, setPages] = useState<readonly Segment[][] | null>(null);
  const bench = useRef<HTMLDivElement>(null);
  const { width, height: room } = contentMm(own.paper);
  useLayoutEffect(() => {
    if (pages !== null) return;
    const elements = bench.current?.children;
    setPages(
      paginate(
        blocks.map((block, i) => measure(block, elements?.[i])),
        () => room * PX_PER_MM,
      ),
    );
  }, [pages, blocks, room]);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return (
    <SheetFrame title={title} pageStyle={paperStyle(own.paper, 'whole')} isLaidOut={pages !== null}>
      {pages === null ? (
        <div ref={bench} style={{ width: `${width}mm` }}>
          {blocks.map((block) => (
            <div key={block.id} className={classes.block}>
              <Block block={block} from={0} to={block.kind === 'table' ? block.groups.length : 0} />
            </div>
          ))}
        </div>
      ) : (
        pages.map((segments, index) => (
          <SheetPage key={index} {...own} page={index + 1} pages={pages.length}>
            {segments.map(({ id, from, to }) => {
              const block = byId.get(id);
              return (
                <div key={`${id}:${from}`} className={classes.block}>
                  {block !== undefined && <Block block={block} from={from} to={to} />}
                </div>
              );
            })}
          </SheetPage>
        ))
      )}
    </SheetFrame>
  );
}

import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { lineOffsets, linesWithin } from './line-offsets.ts';

export interface VirtualListProps<Line> {
  readonly lines: readonly Line[];
  /** The height of a line in pixels at the page's ordinary text size; it grows with the text. */
  readonly heightOf: (line: Line) => number;
  readonly keyOf: (line: Line) => string;
  readonly children: (line: Line, index: number) => ReactNode;
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly label: string;
  /** A line to bring into sight, by its index, when it changes. */
  readonly reveal?: number;
}

const LINES_BEYOND = 6;

/** A list of any length of which only the lines in sight stand in the page. */
export function VirtualList<Line>(props: VirtualListProps<Line>) {
  const { lines, heightOf, keyOf, children, scroller, label, reveal } = props;
  const list = useRef<HTMLUListElement>(null);
  const [view, setView] = useState({ top: 0, bottom: 600, scale: 1 });
  const offsets = lineOffsets(lines, heightOf);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = () => {
      const own = list.current?.getBoundingClientRect();
      const around = box.getBoundingClientRect();
      const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const top = Math.max(0, around.top - (own?.top ?? 0));
      setView((before) => {
        const next = { top, bottom: top + around.height, scale };
        const near = Math.abs(before.top - next.top) < 24 && Math.abs(before.bottom - next.bottom) < 24;
        return near && before.scale === scale ? before : next;
      });
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(box);
    box.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', measure);
    };
  }, [scroller, lines]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || reveal === undefined || list.current === null) return;
    const top = (offsets[reveal] ?? 0) * view.scale + list.current.offsetTop;
    const bottom = (offsets[reveal + 1] ?? 0) * view.scale + list.current.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
    // Revealing follows the choice of line alone: scrolling away from it is the user's own.
  }, [reveal]);

  const { from, to } = linesWithin(offsets, view.top / view.scale, view.bottom / view.scale, LINES_BEYOND);
  return (
    <ul
      ref={list}
      aria-label={label}
      style={{
        position: 'relative',
        margin: 0,
        padding: 0,
        listStyle: 'none',
        height: `${(offsets.at(-1) ?? 0) / 16}rem`,
      }}
    >
      {lines.slice(from, to).map((line, index) => (
        <li
          key={keyOf(line)}
          aria-posinset={from + index + 1}
          aria-setsize={lines.length}
          style={{
            position: 'absolute',
            insetInline: 0,
            top: `${(offsets[from + index] ?? 0) / 16}rem`,
            height: `${heightOf(line) / 16}rem`,
          }}
        >
          {children(line, from + index)}
        </li>
      ))}
    </ul>
  );
}

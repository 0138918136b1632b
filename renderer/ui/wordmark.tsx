/** The product's mark: the line of a skin surface with points set along it. */

/** The mark alone, in the current colour. */
export function Mark({ sizePx }: { sizePx: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M3 22.5c3.6 0 5-9.5 10.2-9.5 4.6 0 4.6 6 8.8 6 3.2 0 4-4.5 7-5.5"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <circle cx="6.2" cy="13" r="1.9" fill="currentColor" />
      <circle cx="13.2" cy="6.6" r="1.9" fill="currentColor" />
      <circle cx="20.4" cy="11.6" r="1.9" fill="currentColor" />
      <circle cx="27.2" cy="7.4" r="1.9" fill="currentColor" opacity="0.45" />
    </svg>
  );
}

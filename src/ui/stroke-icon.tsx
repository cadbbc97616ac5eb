/** Small line signs of the frame itself (close, folding, arrows); symbols of things come from the theme. */

const paths = {
  close: "M3 3l9 9M12 3l-9 9",
  down: "M3 5.5l4.500 4.500 4.500-4.500",
  up: "M3 9.500l4.500-4.500 4.500 4.500",
  left: "M9.500 3l-4.500 4.500 4.500 4.500",
  right: "M5.500 3l4.500 4.500-4.500 4.500",
  plus: "M7.500 2.500v10M2.500 7.500h10",
  menu: "M2 4h11M2 7.500h11M2 11h11",
  check: "M2.500 8l3.500 3.500 6.500-8",
} as const;
export type StrokeIconName = keyof typeof paths;

export function StrokeIcon({ name, size = 12 }: { name: StrokeIconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 15 15" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}

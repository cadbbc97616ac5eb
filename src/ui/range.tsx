/** A native slider: keyboard, touch and screen reader come with it. `says` is what the value means. */

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly says: string;
  readonly onChange: (value: number) => void;
}

export function Range({ label, value, min, max, step = 1, says, onChange }: RangeProps) {
  return (
    <input
      type="range"
      className="range"
      aria-label={label}
      aria-valuetext={says}
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  );
}

/** Where a part of the page breaks, the others go on; it says so and can be tried again. */

import { Component, type ReactNode } from "react";
import { useSay } from "./say.ts";
import { Failed } from "./states.tsx";

interface MendProps {
  readonly children: ReactNode;
  readonly what?: string;
  readonly kept?: string;
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly fallback: (error: string, retry: () => void) => ReactNode;
}

/** React knows error boundaries only as classes. */
class Boundary extends Component<BoundaryProps, { readonly error: string | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: string } {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.fallback(error, () => this.setState({ error: null }));
  }
}

export function Mend({ children, what, kept }: MendProps) {
  const say = useSay();
  return (
    <Boundary
      fallback={(error, retry) => (
        <Failed
          what={what ?? say("deskFailed")}
          detail={error}
          onRetry={retry}
          {...(kept === undefined ? {} : { kept })}
        />
      )}
    >
      {children}
    </Boundary>
  );
}

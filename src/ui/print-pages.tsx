/**
 * What goes on paper in place of the screen: one or many A4 pages. They stand outside the frame, so that no
 * rule of the frame's reaches them; while they are there nothing else is printed.
 */

import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import "./print-pages.css";

export const PrintPages = ({ children }: { children: ReactNode }) =>
  createPortal(<div className="print-pages">{children}</div>, document.body);

/** One A4 page, in black and white as well as in colour; `children` are its parts from top to bottom. */
export const PrintPage = ({ children, className }: { children: ReactNode; className?: string }) => (
  <article className={className ? `print-page ${className}` : "print-page"} data-theme="print">
    {children}
  </article>
);

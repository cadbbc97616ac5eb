/** Parts in a row with dots between: a line breaks only between two, never within a date. */

import { Fragment } from "react";

export const Unbroken = ({ parts }: { parts: readonly string[] }) =>
  parts.map((part, i) => (
    <Fragment key={part}>
      {i === 0 ? "" : " · "}
      <span className="nw">{part}</span>
    </Fragment>
  ));

/** Images by their hash, as they were encoded anew, and the hashes of the files that they came from. */

export const attachmentTables = {
  id: "0003-attachments",
  sql: `
CREATE TABLE attachment (
  county text NOT NULL,
  -- Of body, in hex.
  sha256 text NOT NULL,
  type text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (county, sha256)
);
-- Compressed already: no second try.
ALTER TABLE attachment ALTER COLUMN body SET STORAGE EXTERNAL;

-- What was sent: two files may be encoded to the same image.
CREATE TABLE attachment_original (
  county text NOT NULL,
  original text NOT NULL,
  sha256 text NOT NULL,
  who text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (county, original),
  FOREIGN KEY (county, sha256) REFERENCES attachment (county, sha256)
);
CREATE INDEX attachment_original_sha256 ON attachment_original (county, sha256);
`,
};

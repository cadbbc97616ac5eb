/** What one request may cost the server. A rate of requests is limited elsewhere, by who asks. */

/** Bytes of a body, inflated: questions are small, the largest is a site with its categories. */
export const BODY_BYTES = 64 * 1024;
/** Bytes of a change, inflated: 50,000 venues with every column filled are about 25 MB. */
export const CHANGE_BYTES = 32 * 1024 * 1024;
/** Records put and removed by one change. */
export const CHANGE_ROWS = 50_000;
/** Bytes of an image as sent; a phone's photograph has 3 to 8 MB. */
export const IMAGE_BYTES = 10 * 1024 * 1024;
/** Pixels of an image before it is decoded: 50 megapixels take 200 MB. */
export const IMAGE_PIXELS = 50_000_000;
/** How deep a JSON body nests; a multipolygon in a put has eight levels. */
export const JSON_DEPTH = 32;

/** Commits in one answer of the log, and records touched by them: whichever comes first. */
export const LOG_COMMITS = 1000;
export const LOG_ROWS = 50_000;

/** Milliseconds in which the headers, the whole request must have come, and the answer be ready. */
export const HEADERS_MS = 15_000;
export const REQUEST_MS = 120_000;
export const HANDLER_MS = 120_000;
/** Characters of one part of a path: an id of 200 Chinese characters, percent-encoded. */
export const PATH_PART = 2000;

/** Screens listening at once. */
export const LISTENERS = 1000;

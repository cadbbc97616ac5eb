/** What a batch of commits writes into `record`: versions closed, versions opened. */

import type { ISql } from "postgres";
import { type ChangeRegister, type Commit, keyOf } from "../../../domain/change/change.ts";
import type { County } from "../../../domain/county.ts";
import type { Known } from "../../ledger/decide.ts";
import { type Arrival, arrivals, firstPlace, placeBetween } from "./places.ts";
import { type Closing, type Newest, newestVersions, type Version } from "./versions.ts";

const mark = (register: string, id: string) => `${register}\0${id}`;

type OpenVersion = { -readonly [K in keyof Version]: Version[K] };

/** What is known of records while a batch is decided: what the database says, and what the batch did since. */
export class WritePlan {
  readonly closings: Closing[] = [];
  /** Every version the batch opened, those it closed again included. */
  readonly versions: OpenVersion[] = [];
  readonly #adcode: string;
  readonly #sql: ISql;
  readonly #touched = new Map<string, number>();
  readonly #places = new Map<string, number>();
  readonly #opened = new Map<string, OpenVersion>();

  constructor(sql: ISql, adcode: string, newest: readonly Newest[]) {
    this.#sql = sql;
    this.#adcode = adcode;
    for (const one of newest) this.#note(one);
  }

  #note({ register, id, from_revision, to_revision, place }: Newest): void {
    this.#touched.set(mark(register, id), to_revision ?? from_revision);
    this.#places.set(mark(register, id), place);
  }

  readonly lastTouched: Known["lastTouched"] = (register, id) => this.#touched.get(mark(register, id)) ?? 0;

  async #placeOf(register: string, id: string): Promise<number> {
    const known = this.#places.get(mark(register, id));
    if (known !== undefined) return known;
    const [found] = await newestVersions(this.#sql, this.#adcode, [{ register, id }]);
    if (!found) throw new Error(`${register} ${id} of ${this.#adcode} stands in memory and not in the database`);
    this.#places.set(mark(register, id), found.place);
    return found.place;
  }

  async #placeFor(register: string, arrival: Arrival, revision: number): Promise<number> {
    if ("appended" in arrival) return firstPlace(revision, arrival.appended);
    const low = arrival.after === null ? undefined : await this.#placeOf(register, arrival.after);
    const high = await this.#placeOf(register, arrival.before);
    return placeBetween(low, high, this.#places.get(mark(register, arrival.id)));
  }

  #close(register: string, id: string, revision: number): void {
    const opened = this.#opened.get(mark(register, id));
    if (opened) opened.to_revision = revision;
    else this.closings.push({ register, id, to_revision: revision });
    this.#opened.delete(mark(register, id));
  }

  /** Notes what a commit that led to `next` writes. */
  async add(commit: Commit, next: County): Promise<void> {
    const { revision, before } = commit;
    for (const { register, id, record } of before) {
      if (record !== null) this.#close(register, id, revision);
      this.#touched.set(mark(register, id), revision);
    }
    for (const register of new Set<ChangeRegister>(before.map((one) => one.register)))
      for (const arrival of arrivals(next, register, before))
        this.#places.set(mark(register, arrival.id), await this.#placeFor(register, arrival, revision));
    const gone = new Set(commit.removals.map(({ register, id }) => mark(register, id)));
    for (const put of commit.puts) {
      const { register, record: body } = put;
      const id = keyOf(put);
      if (gone.has(mark(register, id))) continue;
      const place = this.#places.get(mark(register, id)) ?? firstPlace(revision, 0);
      const version = { register, id, from_revision: revision, to_revision: null, place, body };
      this.versions.push(version);
      this.#opened.set(mark(register, id), version);
    }
  }
}

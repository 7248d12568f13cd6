import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { people } from "../src/server/database/account-tables.js";
import { openAgencySystem, readMasterKey } from "../src/server/open-system.js";
import { bytesOf } from "./bytes-of.js";
import { accountOf } from "./client.js";
import { databaseKinds } from "./databases.js";
import { takeSealsAway } from "./past-the-software.js";
import { writtenAs } from "./written-as.js";

const account = {
  name: "ឈ្មោះគណនីគំរូ Quennivarb",
  email: "quennivarb@border-post.example",
  role: "officer",
  password: "long enough, and odd",
} as const;
const [{ email, password }, { email: signInOf }] = [account, accountOf("officer")];
const words = [account.name, email, signInOf];

for (const { kind, available, create } of databaseKinds)
  describe.skipIf(!available)(`who an account is of, on ${kind}`, () => {
    test("is nowhere in clear, is known to the list, and is signed in with, also where an earlier version kept it in clear", async () => {
      const made = await create();
      const open = () => openAgencySystem({ port: 0, ...made.options });
      const first = await open();
      expect(await first.accounts.add(account)).toBe(true);
      expect(await first.accounts.add({ ...account, name: "Another" }), "one address, one account").toBe(
        false,
      );
      expect(await first.accounts.list()).toContainEqual(
        expect.objectContaining({ name: account.name, email, role: "officer" }),
      );
      const [row] = await first.database.queries
        .select({ id: people.id })
        .from(people)
        .where(eq(people.role, "officer"));
      await first.database.close();
      const found = (bytes: Buffer) =>
        words.filter((text) => writtenAs(text).some((one) => bytes.includes(one)));
      expect(found(await bytesOf(made))).toEqual([]);

      // as the version before kept it
      const older = await open();
      const clear = { name: "Clear Wexborough", email: "wexborough@border-post.example" };
      await older.database.queries
        .update(people)
        .set({ ...clear, address: null })
        .where(eq(people.id, row!.id));
      await takeSealsAway(older.database.queries, await readMasterKey({ port: 0, ...made.options }));
      await older.database.close();
      expect((await bytesOf(made)).includes(clear.email), "the search finds what is in clear").toBe(true);
      const again = await open();
      expect(await again.accounts.list()).toContainEqual(expect.objectContaining(clear));
      const signedIn = await again.accounts.signIn({ email: email.toUpperCase(), password }, new Headers());
      expect(signedIn).toMatchObject({ ok: true });
      if (signedIn.ok) {
        const cookie = signedIn.cookies.map((one) => one.split(";")[0]).join("; ");
        expect((await again.accounts.personOf(new Headers({ cookie })))?.person.name).toBe(account.name);
      }
      const rows = JSON.stringify(await again.database.queries.select().from(people));
      for (const text of [clear.name, clear.email])
        expect(writtenAs(text).some((one) => Buffer.from(rows).includes(one))).toBe(false);
      await again.database.close();
      await made.drop();
    }, 60_000);
  });

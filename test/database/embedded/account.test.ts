import { spawnSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { chooseAccount } from "../../../src/database/embedded/account.ts";
import { findPrograms } from "../../../src/database/embedded/cluster.ts";

let closed: string;
let programs: { postgres: string; initdb: string };

/** The programs below a folder that only its owner may enter, as in a clone made by root in its home. */
beforeAll(async () => {
  closed = await mkdtemp(join(tmpdir(), "seller-closed-"));
  await chmod(closed, 0o700);
  const { postgres, initdb } = await findPrograms();
  await cp(dirname(dirname(postgres)), join(closed, "native"), { recursive: true, verbatimSymlinks: true });
  const copied = (program: string) => join(closed, "native", "bin", program.split("/").at(-1) ?? "");
  programs = { postgres: copied(postgres), initdb: copied(initdb) };
  await mkdir(join(closed, "data"));
});
afterAll(() => rm(closed, { recursive: true, force: true }));

test("whoever starts it, initdb finds its server below a closed folder", async () => {
  const data = join(closed, "data");
  const { prefix, options } = await chooseAccount(Object.values(programs), data);
  const [command = "", ...args] = [...prefix, programs.initdb, "--show", "-D", data];
  const { status, stderr } = spawnSync(command, args, { ...options, cwd: "/", encoding: "utf8" });
  expect({ status, complaint: /not found|denied/.exec(stderr)?.[0] }).toEqual({
    status: 0,
    complaint: undefined,
  });
});

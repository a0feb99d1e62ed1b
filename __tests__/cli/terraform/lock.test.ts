import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOCK, write } from "./project";
import { clearDesks, newDesk } from "./session";

const PLATFORMS = "-platform=linux_amd64 -platform=darwin_arm64 -platform=windows_amd64";

afterAll(clearDesks);

test("lock writes the lock files of every SIEM for the usual platforms, also beside the stacks", async () => {
  const desk = newDesk();
  rmSync(join(desk.root, "locks"), { recursive: true });

  const { code, out } = await desk.siemform("lock");

  expect(desk.terraform.lines()).toEqual([
    `providers lock -no-color ${PLATFORMS}`,
    `providers lock -no-color ${PLATFORMS}`,
  ]);
  expect(readFileSync(join(desk.root, LOCK), "utf8")).toBe("# locked anew\n");
  expect(readFileSync(join(desk.root, "cdktf.out/stacks/test-sentinel/.terraform.lock.hcl"), "utf8")).toBe(
    "# locked anew\n",
  );
  expect(out).toBe(
    "locks/sentinel.terraform.lock.hcl: review and commit it\nlocks/sumologic.terraform.lock.hcl: review and commit it",
  );
  expect(code).toBe(0);
});

test.each(["sumologic", "test-sumologic"])(
  "lock %s asks for the providers of that SIEM only, in the versions its stacks want",
  async (name) => {
    const desk = newDesk();

    await desk.siemform("lock", name, "--no-build");

    expect(desk.terraform.lines()).toHaveLength(1);
    expect(JSON.parse(readFileSync(join(dirname(desk.terraform.path), "locked.json"), "utf8"))).toEqual({
      terraform: {
        required_providers: { sumologic: { source: "SumoLogic/sumologic", version: expect.any(String) as unknown } },
      },
    });
    expect(readFileSync(join(desk.root, LOCK), "utf8")).toBe("# locked for sentinel\n");
  },
);

test("environments with different constraints get a version that fits each", async () => {
  const desk = newDesk();
  const environment = readFileSync(join(desk.root, "environments/test.yaml"), "utf8");
  write(
    desk.root,
    "environments/other.yaml",
    environment
      .replace("id: test", "id: other")
      .replace("C0FFEE", "C0FFED")
      .replace("0000000000C0FFEE", "0000000000C0FFEF")
      .replace("workspace: law-soc", 'workspace: other\n  providerVersion: "~> 4.50"'),
  );

  await desk.siemform("lock", "sentinel");

  expect(readFileSync(join(dirname(desk.terraform.path), "locked.json"), "utf8")).toContain(
    '"version":"~> 4.50, 4.55.0"',
  );
});

test("without a registry, providers come from a folder or a mirror, for the platforms it has", async () => {
  const desk = newDesk();

  await desk.siemform("lock", "sentinel", "--no-build", "--fs-mirror", "mirror", "--platform", "linux_amd64");
  await desk.siemform(
    "lock",
    "sentinel",
    "--no-build",
    "--net-mirror",
    "https://mirror.example/",
    "--platform",
    "linux_amd64",
    "--platform",
    "linux_arm64",
  );

  expect(desk.terraform.lines()).toEqual([
    `providers lock -no-color -platform=linux_amd64 -fs-mirror=${join(desk.root, "mirror")}`,
    "providers lock -no-color -platform=linux_amd64 -platform=linux_arm64 -net-mirror=https://mirror.example/",
  ]);
});

test("a lock that fails changes nothing", async () => {
  const desk = newDesk();
  desk.terraform.play({ "providers lock": { code: 1, err: "Error: Could not retrieve providers for locking" } });

  const { code } = await desk.siemform("lock", "sentinel", "--no-build");

  expect(code).toBe(1);
  expect(readFileSync(join(desk.root, LOCK), "utf8")).toBe("# locked for sentinel\n");
});

test.each([
  ["sentinell", [], "did you mean `sentinel`? one of: sentinel, sumologic, test-sentinel, test-sumologic"],
  ["sentinel", ["--fs-mirror", "a", "--net-mirror", "b"], "give one of them"],
])("lock %s %j is refused with what is allowed", async (name, options, help) => {
  const desk = newDesk();

  const { code, err } = await desk.siemform("lock", name, "--no-build", ...options);

  expect(code).toBe(2);
  expect(err).toContain(help);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";

/** The standard's own rules over one dimension with many signs of each strength. */
const [sample] = commonList.indicators;
const signs = (["strong", "medium", "weak"] as const).flatMap((strength) =>
  Array.from({ length: 12 }, (_, place) => ({
    ...sample!,
    code: `exploitation.${strength}-${place}`,
    dimension: "exploitation",
    strengths: { "adult-labour": strength },
  })),
);
const { evaluate } = compileStandard({ ...commonList, indicators: signs });

/** The rows of the table of worked edges on a page: three counts, and whether the dimension is positive. */
const rowsOf = (page: string) =>
  [
    ...readFileSync(fileURLToPath(new URL(`../${page}`, import.meta.url)), "utf8").matchAll(
      /^\| (\d+) \| (\d+) \| (\d+) \| (.+) \|$/gm,
    ),
  ].map(([, strong, medium, weak, words = ""]) => ({
    strong: Number(strong),
    medium: Number(medium),
    weak: Number(weak),
    positive: !/not yet|មិនទាន់|ยังไม่/.test(words),
  }));

describe.each(["how-it-decides.md", "km/how-it-decides.md", "th/how-it-decides.md"])(
  "the worked edges on %s",
  (page) => {
    test("are nine", () => expect(rowsOf(page)).toHaveLength(9));

    test.each(rowsOf(page))(
      "$strong strong, $medium medium, $weak weak are as the engine has it",
      ({ positive, ...counts }) => {
        const yes = Object.entries(counts).flatMap(([strength, count]) =>
          Array.from({ length: count }, (_, place) => [`exploitation.${strength}-${place}`, "yes"]),
        );
        const { dimensions } = evaluate({
          id: "c-1",
          ageClass: "adult",
          forms: ["labour"],
          answers: Object.fromEntries(yes),
        });
        expect(dimensions.find(({ code }) => code === "exploitation")?.state === "indicated").toBe(positive);
      },
    );
  },
);

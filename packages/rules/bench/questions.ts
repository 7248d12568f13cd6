// Questions until every finding is settled, in the order of the list and in the order advised.
// npm run bench:questions -w @spean/rules -- [--json] [--people N] [--seed N]
import { parseArgs } from "node:util";
import { publishedCases } from "@spean/conformance";
import { answersOfObservations, type Observation } from "@spean/model";
import { commonList } from "@spean/standard";
import { findApplicableLists, compileStandard } from "../src/index.js";
import {
  advisedOrder,
  adviser,
  listOf,
  listOrder,
  questionsUntilSettled,
  skippingOrder,
} from "./questions/ask.js";
import { type Person, population } from "./questions/population.js";

const { values } = parseArgs({
  options: {
    json: { type: "boolean" },
    people: { type: "string", default: "500" },
    seed: { type: "string", default: "4" },
  },
});

/**
 * The people of the published cases. What was not published as `yes` is answered `no`: an assumption, since
 * the facts are not all known.
 */
const published = publishedCases.map(({ id, ageClass, forms = [], observations }): Person => {
  const { answers } = answersOfObservations({ observations: observations as readonly Observation[] });
  const yes = Object.keys(answers).filter((code) => answers[code] === "yes");
  return { id, ageClass, forms: forms as Person["forms"], yes: new Set(yes) };
});

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const evaluator = compileStandard(commonList);
const advise = adviser(evaluator);

/** How many questions it takes for one person, by each order. */
function asked(person: Person) {
  const lists = findApplicableLists(commonList, person).map(({ code }) => code);
  const order = listOf(commonList, lists);
  return {
    lists: lists.join(" + "),
    list: questionsUntilSettled(evaluator, person, listOrder(order)),
    advised: questionsUntilSettled(evaluator, person, advisedOrder(advise)),
    skipping: questionsUntilSettled(evaluator, person, skippingOrder(advise, order)),
  };
}

/** What following the advice changes for a group of people. */
function compare(name: string, people: readonly Person[]) {
  const each = people.map(asked);
  const below = (of: typeof each) =>
    1 - mean(of.map(({ advised }) => advised)) / mean(of.map(({ list }) => list));
  const byLists = [...new Set(each.map(({ lists }) => lists))].map((lists) => ({
    lists,
    below: below(each.filter((one) => one.lists === lists)),
  }));
  return {
    name,
    people: people.length,
    list: mean(each.map(({ list }) => list)),
    skipping: mean(each.map(({ skipping }) => skipping)),
    advised: mean(each.map(({ advised }) => advised)),
    below: below(each),
    mostAdvised: Math.max(...each.map(({ advised }) => advised)),
    worstLists: byLists.reduce((worst, one) => (one.below < worst.below ? one : worst)),
    worse: each.filter(({ advised, list }) => advised > list).length / each.length,
    mostExtra: Math.max(0, ...each.map(({ advised, list }) => advised - list)),
  };
}

const rows = [
  compare("published cases", published),
  compare("invented population", population(commonList, Number(values.people), Number(values.seed))),
];
if (values.json) console.log(JSON.stringify(rows));
else {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
  const columns: readonly [string, (row: (typeof rows)[number]) => string | number][] = [
    ["people", ({ name }) => name],
    ["number", ({ people }) => people],
    ["list order, mean", ({ list }) => list.toFixed(1)],
    ["the same, skipping what no longer matters", ({ skipping }) => skipping.toFixed(1)],
    ["as advised, mean", ({ advised }) => advised.toFixed(1)],
    ["below list order", ({ below }) => percent(below)],
    ["as advised, most", ({ mostAdvised }) => mostAdvised],
    ["lists with the least gain", ({ worstLists }) => `${worstLists.lists}: ${percent(worstLists.below)}`],
    ["got worse", ({ worse }) => percent(worse)],
    ["by at most", ({ mostExtra }) => mostExtra],
  ];
  const line = (cells: readonly (string | number)[]) => console.log(`| ${cells.join(" | ")} |`);
  line(columns.map(([title]) => title));
  line(columns.map(() => "---"));
  for (const row of rows) line(columns.map(([, cell]) => cell(row)));
}

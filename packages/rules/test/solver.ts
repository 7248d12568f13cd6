import { init, killThreads } from "z3-solver";
import { type Query, script } from "./smt.js";

/** An outside solver, Z3, that says of each query whether it can be met. */
export interface Solver {
  ask(codes: readonly string[], queries: readonly Query[]): Promise<boolean[]>;
  close(): Promise<void>;
}

/**
 * Starts Z3. It has threads of its own, so it has to be closed. Only its low-level interface is used: the
 * other one frees objects whenever the garbage collector runs, while a check is under way on another thread,
 * and that breaks it now and then.
 */
export async function startSolver(): Promise<Solver> {
  const { Z3, em } = await init();
  const met = async (text: string): Promise<boolean> => {
    const config = Z3.mk_config();
    const context = Z3.mk_context(config);
    Z3.del_config(config);
    const solver = Z3.mk_solver(context);
    Z3.solver_inc_ref(context, solver);
    Z3.solver_from_string(context, solver, text);
    const answer = await Z3.solver_check(context, solver);
    Z3.solver_dec_ref(context, solver);
    Z3.del_context(context);
    if (answer === 0) throw new Error("The solver does not know.");
    return answer === 1;
  };
  return {
    async ask(codes, queries) {
      const answers: boolean[] = [];
      for (const query of queries) answers.push(await met(script(codes, query)));
      return answers;
    },
    close: () => killThreads(em),
  };
}

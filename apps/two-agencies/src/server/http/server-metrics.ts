import { Hono, type MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

/**
 * Metrics of a server for Prometheus: request durations by route, method and status, and the process. They
 * contain no path, id or account.
 */
export interface ServerMetrics {
  /** Measures every request. */
  readonly measure: MiddlewareHandler;
  /**
   * Gives the figures in the text format of Prometheus, at `/metrics`. It is listened to apart, so that no
   * proxy leads anybody to it.
   */
  readonly app: Hono;
}

/** Upper ends, in seconds, of the classes that durations are counted in. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Begins to measure. */
export function createServerMetrics(): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by method, route and status.",
    labelNames: ["method", "route", "status"],
    buckets,
    registers: [registry],
  });
  const app = new Hono();
  app.get("/metrics", async (context) =>
    context.text(await registry.metrics(), 200, { "content-type": registry.contentType }),
  );
  return {
    app,
    measure: async (context, next) => {
      const end = durations.startTimer();
      await next();
      end({ method: context.req.method, route: routePath(context, -1), status: String(context.res.status) });
    },
  };
}

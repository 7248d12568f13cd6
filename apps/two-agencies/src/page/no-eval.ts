import * as z from "zod";

// The page's policy forbids `new Function`, with which zod would compile schemas. First of all:
// `@spean/model` says so too, in a module that a bundler may pass over.
z.config({ jitless: true });

"use client";

import "@spean/elements/live";
import type { SpeanEvents } from "@spean/elements";
import type {} from "@spean/elements/jsx";
import { SpeanLive } from "@spean/elements/react";
import { useState } from "react";

type Answers = Readonly<Record<string, NonNullable<SpeanEvents["spean-answer"]["answer"]>>>;

/**
 * The page keeps the answers. The wrapper is typed, as the tags are: `<spean-live onspean-answer={...} />`
 * does the same.
 */
export function Intake() {
  const [answers, setAnswers] = useState<Answers>({});

  function keep({ detail: { indicator, answer } }: CustomEvent<SpeanEvents["spean-answer"]>): void {
    setAnswers((before) => {
      const others = Object.fromEntries(Object.entries(before).filter(([code]) => code !== indicator));
      return answer === undefined ? others : { ...others, [indicator]: answer };
    });
  }

  return (
    <>
      <SpeanLive language="km" answers={answers} onSpeanAnswer={keep} />
      <p>
        Heard by this page: <output id="heard">{Object.keys(answers).length}</output>
      </p>
    </>
  );
}

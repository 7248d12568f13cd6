import {
  Component,
  computed,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
  signal,
} from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import type { SpeanEvents } from "@spean/elements";
import "@spean/elements/live";

type Answers = Readonly<Record<string, NonNullable<SpeanEvents["spean-answer"]["answer"]>>>;

@Component({
  selector: "spean-intake",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Spean</h1>
    <spean-live language="en" [answers]="answers()" (spean-answer)="keep($event)"></spean-live>
    <p>Heard by this page: <output id="heard">{{ heard() }}</output></p>
  `,
})
class Intake {
  readonly answers = signal<Answers>({});
  readonly heard = computed(() => Object.keys(this.answers()).length);

  keep(event: Event): void {
    const { indicator, answer } = (event as CustomEvent<SpeanEvents["spean-answer"]>).detail;
    const { [indicator]: _, ...others } = this.answers();
    this.answers.set(answer === undefined ? others : { ...others, [indicator]: answer });
  }
}

void bootstrapApplication(Intake, { providers: [provideZonelessChangeDetection()] });

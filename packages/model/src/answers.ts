// The answers that follow from observations, without the schemas and the zod that they need: for whatever
// shows a record.
export { answersOfObservations, type DerivedAnswers, findSignsTakenBack } from "./record/answers-of.js";

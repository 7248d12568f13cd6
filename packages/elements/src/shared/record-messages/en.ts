import date from "../../date/messages/en.json";
import decision from "../../decision/messages/en.json";
import event from "../../event/messages/en.json";
import evidence from "../../evidence/messages/en.json";
import journey from "../../journey/messages/en.json";
import person from "../../person/messages/en.json";
import fields from "../fields/messages/en.json";

/** The words of the elements that hold a part of a record, in English. */
export const recordMessages = { ...date, ...decision, ...event, ...evidence, ...fields, ...journey, ...person };

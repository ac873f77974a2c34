import type { PloverMode, PloverType, Status } from "@dateline/schema";
import type { ActFrame } from "./operators.ts";
import { type ActTables, contentOf } from "./tables.ts";

/** An act with its codes. */
export interface Act {
  readonly type: PloverType;
  readonly mode: PloverMode | null;
  readonly cameo: string | null;
}

/** An act as the words around it leave it. */
export interface TransformedAct extends Act {
  readonly status: Status;
  /** True when whoever says so asks for the act. */
  readonly isDemand: boolean;
  /** Operators that applied, joined by `+`; empty when none did. */
  readonly rule: string;
}

/** What operators make of an act; null when it is no event at all. */
export function transformAct(act: Act, frame: ActFrame, tables: ActTables): TransformedAct | null {
  const tense: Status = frame.isProgressive ? "ongoing" : "occurred";
  const applying = tables.transforms.find(
    ({ operators, acts }) =>
      operators.every((operator) => frame.operators.has(operator)) && (acts === null || acts.has(act.type)),
  );
  if (applying === undefined) return { ...act, status: tense, isDemand: false, rule: "" };
  const rule = applying.operators.join("+");
  const status = applying.status ?? tense;
  if (applying.result === "drop") return null;
  if (applying.result === "same") return { ...act, status, isDemand: false, rule };
  if (applying.result === "request") {
    const asked = asContent("REQUEST", "100", act, tables);
    return { ...asked, status, isDemand: true, rule };
  }
  return { ...asContent(applying.result, null, act, tables), status, isDemand: false, rule };
}

const rootOf: Readonly<Record<PloverType, string>> = {
  AGREE: "030",
  CONSULT: "040",
  SUPPORT: "050",
  COOPERATE: "060",
  AID: "070",
  CONCEDE: "080",
  RETREAT: "080",
  ACCUSE: "110",
  REQUEST: "100",
  REJECT: "120",
  THREATEN: "130",
  PROTEST: "140",
  MOBILIZE: "150",
  SANCTION: "160",
  COERCE: "170",
  ASSAULT: "180",
};

/**
 * The outer act of a type that has another act as its content: what is asked, refused, promised, threatened, ended.
 *
 * @param own CAMEO code of the outer predicate's frame; `02…` makes a request an appeal
 */
export function asContent(type: PloverType, own: string | null, inner: Act, tables: ActTables): Act {
  const content = contentOf(tables, inner.cameo ?? rootOf[inner.type]);
  const fallback = own ?? rootOf[type];
  if (content === null) return { type, mode: null, cameo: fallback };
  switch (type) {
    case "AGREE":
      return { type, mode: null, cameo: content.agree ?? fallback };
    case "REQUEST": {
      const code = own?.startsWith("02") ? content.appeal : content.request;
      return { type, mode: content.requestMode, cameo: code ?? fallback };
    }
    case "REJECT":
      return { type, mode: content.rejectMode, cameo: content.reject ?? fallback };
    case "THREATEN":
      return { type, mode: content.threatenMode, cameo: content.threaten ?? fallback };
    case "SANCTION":
      return { type, mode: "discontinue", cameo: content.stop ?? fallback };
    case "RETREAT":
      return { type, mode: content.stop?.startsWith("0871") ? "ceasefire" : null, cameo: content.stop ?? fallback };
    case "ACCUSE":
      return { type, mode: null, cameo: own ?? content.accuse ?? fallback };
    default:
      return { type, mode: null, cameo: fallback };
  }
}
